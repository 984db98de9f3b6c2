using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record CommentListForm(IReadOnlyList<Comment> Comments, string? Next);
