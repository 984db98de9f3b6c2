using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class CommentNotFound() : JourneyException(ErrorKind.NotFound, "COMMENT_NOT_FOUND", "The map has no such comment.");
