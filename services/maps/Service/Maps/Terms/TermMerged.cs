using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class TermMerged(string key, string into) : JourneyException(
    ErrorKind.Precondition,
    "TERM_MERGED",
    $"'{key}' was merged into '{into}' already.",
    [new FieldViolation("key", $"It is '{into}' now.")],
    new Dictionary<string, string> { ["into"] = into });
