using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A version of a segment's definition: rows are added and never changed.</summary>
internal sealed class SegmentVersionRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public string Key { get; set; } = "";

    public int Version { get; set; }

    public string Name { get; set; } = "";

    public string Criteria { get; set; } = "";

    public bool Priority { get; set; }

    public long? Size { get; set; }

    public double? Share { get; set; }

    public string Source { get; set; } = "";

    /// <summary>Day from which on it holds, in days since the year 1; 0 for all time.</summary>
    public int From { get; set; }

    public string Reason { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";
}
