using Journey.Platform.Errors;

namespace Journey.Platform.Identity;

/// <summary>The caller's role in the unit does not allow this.</summary>
public sealed class RoleTooLow() : JourneyException(
    ErrorKind.Forbidden, "ROLE_TOO_LOW", "Your role does not allow this.");
