using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>The last assignment of an element has ended and nobody follows.</summary>
/// <param name="MapId">The map.</param>
/// <param name="ElementId">The element.</param>
/// <param name="AssignmentId">The assignment that has ended.</param>
/// <param name="PersonId">Who was accountable.</param>
/// <param name="At">First moment at which nobody is.</param>
public sealed record OwnerLapsed(Guid MapId, string ElementId, Guid AssignmentId, Guid PersonId, DateTimeOffset At) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.owner-lapsed.v1";
}
