namespace Journey.Evidence.Aggregates;

/// <summary>What is kept of a case so that a later event extends it without reading it again.</summary>
internal sealed class CaseState
{
    public const int LongestPath = 5_000;

    public long Number { get; set; }

    public UInt128 Person { get; init; }

    public long Records { get; set; }

    public long Events { get; set; }

    public long First { get; set; }

    public long Last { get; set; }

    public int LastActivity { get; set; }

    public long LastActor { get; set; }

    /// <summary>Events done by another actor than the one before.</summary>
    public long Handovers { get; set; }

    public ulong Chain { get; set; }

    public int Segment { get; set; }

    /// <summary>The activities it has had.</summary>
    public Met Met { get; } = new();

    /// <summary>Whether an activity happened more than once.</summary>
    public bool Repeats => Events > Met.Count;

    public bool IsLong => Events > LongestPath;

    public bool Stored { get; set; }

    /// <summary>Whether the batch in hand changes it.</summary>
    public bool Touched { get; set; }

    /// <summary>Records of the batch in hand.</summary>
    public List<CaseRecord> Pending { get; } = [];

    /// <summary>Stored lines that the batch in hand takes back.</summary>
    public List<CaseRecord> Removed { get; } = [];

    /// <summary>Stored records, in order, as they are after the batch in hand.</summary>
    public List<CaseRecord> Changed(List<CaseRecord> stored)
    {
        var gone = Removed.Select(record => record.Arrival).ToHashSet();
        var now = stored.FindAll(record => !gone.Contains(record.Arrival));
        now.AddRange(Pending);
        now.Sort();
        return now;
    }
}
