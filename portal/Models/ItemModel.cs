using Journey.Evidence.V1;

namespace Journey.Portal.Models;

/// <summary>An item of evidence and the claims that cite it.</summary>
public sealed record ItemModel(Frame Frame, Item Item, IReadOnlyList<ItemUse> Uses);
