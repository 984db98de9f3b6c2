using Journey.Platform.Errors;

namespace Journey.Platform.Identity;

/// <summary>The unit does not exist, or the caller has no role in it: not to be told apart.</summary>
public sealed class UnitNotFound() : JourneyException(
    ErrorKind.NotFound, "UNIT_NOT_FOUND", "There is no such unit.");
