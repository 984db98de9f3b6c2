using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>A sprint has passed a gate. A lower revision than the known one is ignored.</summary>
/// <param name="SprintId">The sprint.</param>
/// <param name="MapId">Its map.</param>
/// <param name="MapVersion">The version of the map that was frozen at the start.</param>
/// <param name="TeamId">The team that runs it.</param>
/// <param name="Gate">Which gate: 1 chosen, 2 hypothesis registered, 3 change live, 4 verified.</param>
/// <param name="Due">The last day on which it was in time, in the unit's time zone.</param>
/// <param name="DaysLate">Days after that one; 0 where it was in time.</param>
/// <param name="PassedAt">When it was passed.</param>
/// <param name="Element">Element of the map where customers stumble.</param>
/// <param name="TestId">The test of its hypothesis; null before the second gate.</param>
/// <param name="LiveOn">Since which day the change is live; null before the third gate.</param>
/// <param name="Cohort">For whom it is live; null before the third gate.</param>
/// <param name="Touchpoints">Touchpoints that the change touched.</param>
/// <param name="Handoffs">Handoffs that the change touched.</param>
/// <param name="Change">What was changed; null before the third gate.</param>
/// <param name="LiveAt">The instant at which that day begins in the unit; null before the third gate.</param>
public sealed record SprintGatePassed(
    Guid SprintId, Guid MapId, int MapVersion, Guid TeamId, int Gate, DateOnly Due, int DaysLate, DateTimeOffset PassedAt, string Element, Guid? TestId, DateOnly? LiveOn, string? Cohort,
    IReadOnlyList<string> Touchpoints, IReadOnlyList<string> Handoffs, string? Change = null, DateTimeOffset? LiveAt = null) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.sprint-gate-passed.v1";
}
