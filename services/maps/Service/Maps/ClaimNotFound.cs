using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class ClaimNotFound() : JourneyException(ErrorKind.NotFound, "CLAIM_NOT_FOUND", "No map of this unit has such a claim.");
