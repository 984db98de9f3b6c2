namespace Journey.Maps.Publishing;

/// <summary>Somebody was asked to look at a version.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Number">Number of the review on its map, from 1.</param>
/// <param name="Version">The version.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="AskedBy">By whom.</param>
/// <param name="Note">What to look at.</param>
/// <param name="AnsweredAt">When it was answered, if it was.</param>
/// <param name="AnsweredBy">By whom.</param>
/// <param name="Answer">The reason, or what the approver added.</param>
/// <param name="Alone">Whether who asked answered too, since the unit has no other approver.</param>
internal sealed record VersionReview(
    Guid MapId, int Number, int Version, ReviewStatus Status, DateTimeOffset AskedAt, string AskedBy, string Note, DateTimeOffset? AnsweredAt, string AnsweredBy,
    string Answer, bool Alone);
