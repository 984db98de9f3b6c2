namespace Journey.Platform.Identity;

/// <summary>The one map that a share link opens. A caller who carries one may read that map and nothing else.</summary>
/// <param name="Id">Id of the share.</param>
/// <param name="MapId">Id of the map.</param>
public sealed record ShareRef(Guid Id, Guid MapId);
