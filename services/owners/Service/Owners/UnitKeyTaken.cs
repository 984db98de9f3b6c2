using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class UnitKeyTaken(string key) : JourneyException(ErrorKind.Duplicate, "UNIT_KEY_TAKEN", $"A unit with the key '{key}' exists.");
