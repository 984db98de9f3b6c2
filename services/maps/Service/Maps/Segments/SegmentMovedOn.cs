using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class SegmentMovedOn(int current) : JourneyException(
    ErrorKind.Conflict,
    "SEGMENT_MOVED_ON",
    $"The definition has changed meanwhile and stands at version {current}.",
    metadata: new Dictionary<string, string> { [ErrorMetadata.CurrentVersion] = current.ToString(CultureInfo.InvariantCulture) });
