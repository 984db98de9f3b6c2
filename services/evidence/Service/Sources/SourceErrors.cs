using Journey.Platform.Errors;

namespace Journey.Evidence.Sources;

internal sealed class SourceNotFound() : JourneyException(ErrorKind.NotFound, "SOURCE_NOT_FOUND", "There is no such source or log in this unit.");

internal sealed class SourceDiffers(string key) : JourneyException(
    ErrorKind.Duplicate, "SOURCE_DIFFERS", $"A source or a log with the key '{key}' exists and is another one.", [new FieldViolation("key", "It is taken.")]);
