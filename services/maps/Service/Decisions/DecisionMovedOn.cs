using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Maps.Decisions;

internal sealed class DecisionMovedOn(int current) : JourneyException(
    ErrorKind.Conflict,
    "DECISION_MOVED_ON",
    $"The decision has changed meanwhile and stands at revision {current}.",
    metadata: new Dictionary<string, string> { [ErrorMetadata.CurrentVersion] = current.ToString(CultureInfo.InvariantCulture) });
