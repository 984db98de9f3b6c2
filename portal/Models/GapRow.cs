using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>An element without an owner, with the map it stands on.</summary>
public sealed record GapRow(string MapId, string Map, OwnedElement Element);
