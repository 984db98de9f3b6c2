using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal sealed record ItemView(Citable Item, IReadOnlyList<ItemUse> Uses);
