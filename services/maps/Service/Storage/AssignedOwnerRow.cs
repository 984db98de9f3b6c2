using Journey.Messaging;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>An assignment of which owners told: what it changed on a map is its effect.</summary>
internal sealed class AssignedOwnerRow : IUnitOwned, IKnowsVersion
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public Guid AssignmentId { get; set; }

    public string Element { get; set; } = "";

    public Guid Person { get; set; }

    public string Duty { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public long KnownVersion { get; set; }
}
