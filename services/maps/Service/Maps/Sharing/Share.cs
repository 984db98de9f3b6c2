namespace Journey.Maps.Maps;

/// <summary>A link with which anybody who has it reads one map, redacted, without signing in. What opens it is shown once and is no part of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MapId">The map.</param>
/// <param name="Version">The version that is shown.</param>
/// <param name="Until">Last day on which it opens, in the unit's time zone.</param>
/// <param name="State">Whether it opens.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="WithdrawnAt">When it was withdrawn, if it was.</param>
/// <param name="WithdrawnBy">By whom; empty where it was not.</param>
internal sealed record Share(
    Guid Id, Guid MapId, int Version, DateOnly Until, ShareState State, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? WithdrawnAt, string WithdrawnBy);
