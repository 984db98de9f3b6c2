using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>A test of a change is registered: customers meet the change from a day on. Told once.</summary>
/// <param name="TestId">The test.</param>
/// <param name="FixId">The fix that is tested.</param>
/// <param name="MapId">Its map.</param>
/// <param name="Candidate">The candidate fix on the map.</param>
/// <param name="Decision">The decision that the test follows from; empty where there is none.</param>
/// <param name="Assumption">What is believed, in a sentence.</param>
/// <param name="Change">What is changed.</param>
/// <param name="Segment">Whose behaviour is measured; empty for everybody's.</param>
/// <param name="PostHoc">Whether it was registered when the after window had begun.</param>
/// <param name="After">The window after the change.</param>
/// <param name="LiveAt">The instant at which that window begins in the unit.</param>
/// <param name="RegisteredAt">When it was registered.</param>
public sealed record TestStarted(
    Guid TestId, Guid FixId, Guid MapId, string Candidate, string Decision, string Assumption, string Change, string Segment, bool PostHoc, VerdictWindow After,
    DateTimeOffset LiveAt, DateTimeOffset RegisteredAt) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.test-started.v1";
}
