using Journey.Platform.Errors;

namespace Journey.Evidence.Claims;

internal sealed class ClaimNotFound() : JourneyException(ErrorKind.NotFound, "CLAIM_NOT_FOUND", "There is no such claim in this unit.");

internal sealed class CitationNotFound() : JourneyException(ErrorKind.NotFound, "CITATION_NOT_FOUND", "There is no such citation in this unit.");

internal sealed class ItemNotFound() : JourneyException(ErrorKind.NotFound, "ITEM_NOT_FOUND", "There is no such item of evidence in this unit.");

internal sealed class ItemWithdrawn(Guid item) : JourneyException(
    ErrorKind.Precondition, "ITEM_WITHDRAWN", "This document was withdrawn as evidence.", metadata: new Dictionary<string, string> { ["itemId"] = item.ToString() });

internal sealed class MapNotFound() : JourneyException(ErrorKind.NotFound, "MAP_NOT_FOUND", "There is no such map in this unit.");

internal sealed class CursorUnknown() : JourneyException(ErrorKind.Invalid, "CURSOR_UNKNOWN", "The cursor was not given out by this list.");
