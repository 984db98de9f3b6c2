using Journey.Platform.Errors;

namespace Journey.Evidence.Sources;

internal sealed class SourceNotFound() : JourneyException(ErrorKind.NotFound, "SOURCE_NOT_FOUND", "There is no such source or log in this unit.");

internal sealed class SourceDiffers(string key) : JourneyException(
    ErrorKind.Duplicate, "SOURCE_DIFFERS", $"A source with the key '{key}' exists and has other properties.", [new FieldViolation("key", "It is taken.")]);
