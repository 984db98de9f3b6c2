using Journey.Maps.Publishing;

namespace Journey.Maps.Http;

internal sealed record PublicationListForm(IReadOnlyList<PublicationSummary> Publications, string? Next);
