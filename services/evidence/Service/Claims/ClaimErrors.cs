using Journey.Platform.Errors;

namespace Journey.Evidence.Claims;

internal sealed class ClaimNotFound() : JourneyException(ErrorKind.NotFound, "CLAIM_NOT_FOUND", "There is no such claim in this unit.");

internal sealed class ItemNotFound() : JourneyException(ErrorKind.NotFound, "ITEM_NOT_FOUND", "There is no such item of evidence in this unit.");

internal sealed class MapNotFound() : JourneyException(ErrorKind.NotFound, "MAP_NOT_FOUND", "There is no such map in this unit.");
