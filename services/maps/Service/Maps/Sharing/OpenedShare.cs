using Journey.Platform.Identity;

namespace Journey.Maps.Maps;

/// <summary>What a link opens: one map of one unit.</summary>
internal sealed record OpenedShare(Guid Id, Guid MapId, UnitRef Unit);
