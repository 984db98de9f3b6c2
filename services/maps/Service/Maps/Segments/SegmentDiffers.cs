using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class SegmentDiffers(string key)
    : JourneyException(ErrorKind.Duplicate, "SEGMENT_DIFFERS", $"The segment '{key}' is defined otherwise. Write a further version of it.");
