namespace Journey.Maps.Maps;

internal sealed record CommentQuery(string Element, bool OpenOnly);
