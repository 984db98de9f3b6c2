using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class MapVersionMissing() : JourneyException(
    ErrorKind.VersionMissing,
    "MAP_VERSION_MISSING",
    "A revision says which version it was made on: If-Match over HTTP, expected_version over gRPC.");
