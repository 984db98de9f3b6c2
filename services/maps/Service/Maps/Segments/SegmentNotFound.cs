using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class SegmentNotFound(string key)
    : JourneyException(ErrorKind.NotFound, "SEGMENT_NOT_FOUND", $"There is no definition of the segment '{key}' in this unit, or none that holds on that day.");
