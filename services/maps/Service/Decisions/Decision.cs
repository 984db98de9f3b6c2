namespace Journey.Maps.Decisions;

/// <summary>A decision on a map.</summary>
/// <param name="Id">Its id; ids rise with time.</param>
/// <param name="MapId">The map.</param>
/// <param name="Revision">How often it has changed, from 1.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Content">What was written.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
/// <param name="UpdatedBy">By whom.</param>
/// <param name="Waivers">What was signed away on it, expired ones included, the oldest first.</param>
/// <param name="Ruling">What was seen when it was made; none for a draft.</param>
/// <param name="Review">What was seen when it was looked at again, if it was.</param>
/// <param name="SupersededBy">Decision that took its place, if one did.</param>
internal sealed record Decision(
    Guid Id, Guid MapId, int Revision, DecisionStatus Status, DecisionContent Content, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset UpdatedAt,
    string UpdatedBy, IReadOnlyList<Waiver> Waivers, Ruling? Ruling = null, DecisionReview? Review = null, Guid? SupersededBy = null);
