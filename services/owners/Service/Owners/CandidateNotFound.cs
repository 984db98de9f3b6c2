using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class CandidateNotFound(Guid map, string candidate)
    : JourneyException(ErrorKind.NotFound, "CANDIDATE_NOT_FOUND", $"Map {map} has no candidate fix '{candidate}'.");
