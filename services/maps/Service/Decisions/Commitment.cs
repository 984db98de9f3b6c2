namespace Journey.Maps.Decisions;

/// <summary>Budget, roadmap, sales or customer resources that were committed on a map.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MapId">The map.</param>
/// <param name="MapVersion">Version it was made on.</param>
/// <param name="Kind">What is committed.</param>
/// <param name="What">How much of it, and for what.</param>
/// <param name="Decision">Decision that stands behind it, if one does.</param>
/// <param name="CommittedOn">Day on which it was made, in the unit's time zone.</param>
/// <param name="By">Who made it.</param>
/// <param name="NotedAt">When it was noted here.</param>
/// <param name="NotedBy">By whom.</param>
/// <param name="Warnings">Why it may have come too early, as of now.</param>
internal sealed record Commitment(
    Guid Id, Guid MapId, int MapVersion, CommitmentKind Kind, string What, Guid? Decision, DateOnly CommittedOn, string By, DateTimeOffset NotedAt, string NotedBy,
    IReadOnlyList<CommitmentWarning> Warnings);
