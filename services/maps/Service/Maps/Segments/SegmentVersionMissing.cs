using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class SegmentVersionMissing() : JourneyException(
    ErrorKind.VersionMissing,
    "SEGMENT_VERSION_MISSING",
    "A further version says which one it was written on: If-Match over HTTP, expected_version over gRPC.");
