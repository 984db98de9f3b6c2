using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>The newest version of a map as lists show it.</summary>
internal sealed class MapRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; set; }

    public int Version { get; set; }

    public string Title { get; set; } = "";

    public string Goal { get; set; } = "";

    public string Family { get; set; } = "";

    /// <summary>Whether the map shows the journey as it should be.</summary>
    public bool Target { get; set; }

    public string SegmentKey { get; set; } = "";

    public string SegmentName { get; set; } = "";

    public bool SegmentPriority { get; set; }

    public string Anchor { get; set; } = "";

    public string End { get; set; } = "";

    public int Days { get; set; }

    /// <summary>JSON of <see cref="Maps.MapLine"/>.</summary>
    public string Line { get; set; } = "";

    public DateTimeOffset UpdatedAt { get; set; }

    public string UpdatedBy { get; set; } = "";
}
