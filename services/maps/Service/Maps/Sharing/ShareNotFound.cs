using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>There is no such link, or it opens nothing any more: whoever knocks is not told which.</summary>
internal sealed class ShareNotFound() : JourneyException(ErrorKind.NotFound, "SHARE_NOT_FOUND", "This link opens nothing.");
