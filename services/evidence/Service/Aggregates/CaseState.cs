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

    public ulong Chain { get; set; }

    public int Segment { get; set; }

    public bool IsLong => Events > LongestPath;

    public bool Stored { get; set; }

    /// <summary>Records of the batch in hand.</summary>
    public List<CaseRecord> Pending { get; } = [];
}
