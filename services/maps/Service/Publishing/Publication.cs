namespace Journey.Maps.Publishing;

/// <summary>A version as it was published.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Number">Number of the publication on its map, from 1.</param>
/// <param name="Version">Version that was published.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="PublishedBy">By whom.</param>
/// <param name="Seen">What was seen then.</param>
/// <param name="EndedAt">When readers were no longer shown it, if they are not.</param>
/// <param name="EndedBy">Who published its successor, or archived it.</param>
/// <param name="EndReason">Why it was archived.</param>
internal sealed record Publication(
    Guid MapId, int Number, int Version, PublicationStatus Status, DateTimeOffset PublishedAt, string PublishedBy, SeenAtGate Seen, DateTimeOffset? EndedAt = null,
    string EndedBy = "", string EndReason = "");
