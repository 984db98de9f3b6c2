using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>The newest version of a map that somebody has looked at.</summary>
internal sealed class SeenRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public string Subject { get; set; } = "";

    public int Version { get; set; }

    public DateTimeOffset At { get; set; }
}
