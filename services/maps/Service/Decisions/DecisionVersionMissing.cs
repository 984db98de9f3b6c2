using Journey.Platform.Errors;

namespace Journey.Maps.Decisions;

internal sealed class DecisionVersionMissing() : JourneyException(
    ErrorKind.VersionMissing,
    "DECISION_VERSION_MISSING",
    "What changes a decision says which revision of it was seen: If-Match over HTTP, expected_revision over gRPC.");
