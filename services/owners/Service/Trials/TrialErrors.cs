using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Owners.Trials;

internal sealed class TestNotFound(Guid id) : JourneyException(ErrorKind.NotFound, "TEST_NOT_FOUND", $"There is no test {id}.");

internal sealed class TestActive(Trial other) : JourneyException(
    ErrorKind.Precondition, "TEST_ACTIVE", "A decision tests one change at a time, and a fix is tested once at a time; one runs already.",
    metadata: new Dictionary<string, string> { ["testId"] = other.Id.ToString() });

internal sealed class FixDropped() : JourneyException(ErrorKind.Precondition, "FIX_DROPPED", "The fix was given up; there is nothing to test.");

internal sealed class TestDecided(RecordedVerdict verdict) : JourneyException(
    ErrorKind.Precondition, "TEST_DECIDED", $"The verdict was recorded by {verdict.By}; nothing of the test changes any more.");

internal sealed class TestTooEarly(DateOnly from) : JourneyException(
    ErrorKind.Precondition, "TEST_TOO_EARLY", "The window has not closed, or its customers have not been followed for long enough.",
    metadata: new Dictionary<string, string> { ["from"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });

internal sealed class TestWithoutLog() : JourneyException(
    ErrorKind.Precondition, "TEST_WITHOUT_LOG", "No measure of the test was registered as taken from a log; its figures are entered.");

internal sealed class LogBehind(string log, DateTimeOffset? newest) : JourneyException(
    ErrorKind.Precondition, "LOG_BEHIND", $"The log '{log}' does not reach the end of the window yet, or is being imported.",
    metadata: new Dictionary<string, string> { ["log"] = log, ["newest"] = newest?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "" });

internal sealed class TestNotMeasured() : JourneyException(
    ErrorKind.Precondition, "TEST_NOT_MEASURED", "Nothing is kept or retired that was not measured in both windows. It can be closed as inconclusive.");

internal sealed class TestMovedOn(long revision) : JourneyException(
    ErrorKind.Conflict, "TEST_MOVED_ON", "The test has other figures than those the verdict was made on.",
    metadata: new Dictionary<string, string> { ["currentRevision"] = revision.ToString(CultureInfo.InvariantCulture) });
