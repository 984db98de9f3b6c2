using Journey.Platform.Errors;

namespace Journey.Evidence.Logs;

internal sealed class LogNotFound() : JourneyException(ErrorKind.NotFound, "LOG_NOT_FOUND", "There is no such log in this unit.");

internal sealed class LogDiffers(string key) : JourneyException(
    ErrorKind.Duplicate, "LOG_DIFFERS", $"A log or a source with the key '{key}' exists and is another one.", [new FieldViolation("key", "It is taken.")]);
