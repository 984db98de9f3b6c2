using Journey.Platform.Errors;

namespace Journey.Platform.Identity;

/// <summary>The caller did not say who they are, or not credibly. Why not is not told.</summary>
public sealed class NotSignedIn() : JourneyException(
    ErrorKind.Unauthenticated, "UNAUTHENTICATED", "Sign in, or send a valid token.");

/// <summary>The call is about a unit and names none.</summary>
public sealed class UnitMissing() : JourneyException(
    ErrorKind.Unauthenticated, "UNIT_MISSING", "This call needs a unit, and the token names none.");

/// <summary>The unit does not exist, or the caller has no role in it: not to be told apart.</summary>
public sealed class UnitNotFound() : JourneyException(
    ErrorKind.NotFound, "UNIT_NOT_FOUND", "There is no such unit.");

/// <summary>The caller's role in the unit does not allow this.</summary>
public sealed class RoleTooLow() : JourneyException(
    ErrorKind.Forbidden, "ROLE_TOO_LOW", "Your role does not allow this.");
