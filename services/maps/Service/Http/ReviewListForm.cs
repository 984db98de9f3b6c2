using Journey.Maps.Publishing;

namespace Journey.Maps.Http;

internal sealed record ReviewListForm(IReadOnlyList<VersionReview> Reviews, string? Next);
