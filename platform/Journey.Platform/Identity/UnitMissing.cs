using Journey.Platform.Errors;

namespace Journey.Platform.Identity;

/// <summary>The call is about a unit and names none.</summary>
public sealed class UnitMissing() : JourneyException(
    ErrorKind.Unauthenticated, "UNIT_MISSING", "This call needs a unit, and the token names none.");
