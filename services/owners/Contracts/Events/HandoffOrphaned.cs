using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>A side of a handoff has lost who answered for it: its owner's time has ended and nobody follows, or its team is no more.</summary>
/// <param name="MapId">The map.</param>
/// <param name="HandoffId">The handoff.</param>
/// <param name="FromTouchpoint">Touchpoint that gives.</param>
/// <param name="ToTouchpoint">Touchpoint that receives.</param>
/// <param name="Side">giver, receiver, or both where the owner of the handoff itself is meant.</param>
/// <param name="Because">ownerLapsed or teamEnded.</param>
/// <param name="At">Since when.</param>
public sealed record HandoffOrphaned(
    Guid MapId, string HandoffId, string FromTouchpoint, string ToTouchpoint, string Side, string Because, DateTimeOffset At) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.handoff-orphaned.v1";
}
