using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Platform.Storage;

namespace Journey.Owners.Inbox;

/// <summary>What owners keeps of a decision on a map, as maps tells it.</summary>
internal sealed class KnownDecision : IUnitOwned, IKnowsVersion
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public long KnownVersion { get; set; }

    public Guid MapId { get; set; }

    public string Status { get; set; } = "";

    public string Question { get; set; } = "";

    public Guid? PersonId { get; set; }

    public DateOnly? ReviewAt { get; set; }

    /// <summary>Evidence that it lacks; a decision is not changed once it is made.</summary>
    public IReadOnlyList<DecidedGap> Missing { get; set; } = [];

    /// <summary>The day of review that the others were told of.</summary>
    public DateOnly? ReviewTold { get; set; }

    public string Aggregate => $"decisions/{Id}/review";
}
