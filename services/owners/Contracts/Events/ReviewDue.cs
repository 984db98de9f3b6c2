using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>The day on which a decision is to be reviewed has come. Told once for each day that was set, within the hour of its beginning in the unit's time zone.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="MapId">Its map.</param>
/// <param name="Revision">Revision of the decision that set the day.</param>
/// <param name="Question">What was decided.</param>
/// <param name="PersonId">Who answers for it; null where nobody is named.</param>
/// <param name="ReviewAt">The day, in the unit's time zone.</param>
public sealed record ReviewDue(Guid DecisionId, Guid MapId, long Revision, string Question, Guid? PersonId, DateOnly ReviewAt) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.review-due.v1";
}
