using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record ShareListForm(IReadOnlyList<Share> Shares, string? Next);
