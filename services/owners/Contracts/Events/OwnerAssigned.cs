using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>A person answers for an element of a map.</summary>
/// <param name="MapId">The map.</param>
/// <param name="ElementId">The element.</param>
/// <param name="AssignmentId">The assignment.</param>
/// <param name="PersonId">The person.</param>
/// <param name="From">First moment it holds.</param>
/// <param name="Until">First moment it no longer holds; null while it runs.</param>
/// <param name="Duty">accountable (one person at a time) or responsible.</param>
public sealed record OwnerAssigned(
    Guid MapId, string ElementId, Guid AssignmentId, Guid PersonId, DateTimeOffset From, DateTimeOffset? Until, string Duty = "accountable") : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.owner-assigned.v1";
}
