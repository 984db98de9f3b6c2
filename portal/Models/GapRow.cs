using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>An element without an owner, with the map it stands on.</summary>
internal sealed record GapRow(string MapId, string Map, OwnedElement Element);
