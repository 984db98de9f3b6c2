namespace Journey.Evidence.Claims;

/// <summary>An item as stored, and whether it is new.</summary>
internal sealed record AddedItem(Citable Item, bool Created);
