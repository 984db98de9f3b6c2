using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal sealed record ItemList(IReadOnlyList<Citable> Items, string? Next);
