namespace Journey.Evidence.Figures;

/// <summary>What the cases of a log walked.</summary>
internal sealed record LogPaths
{
    public required long Events { get; init; }

    public required long Cases { get; init; }

    public required long OpenCases { get; init; }

    public required long LongCases { get; init; }

    public required Walked Walked { get; init; }

    public required IReadOnlyList<PathVariant> TopVariants { get; init; }

    public required IReadOnlyList<PathEdge> Edges { get; init; }

    /// <summary>Events by activity, most first.</summary>
    public required IReadOnlyList<KeyValuePair<string, long>> ActivityCounts { get; init; }

    public required IReadOnlyList<ActivityCases> Starts { get; init; }

    public required IReadOnlyList<ActivityCases> Ends { get; init; }

    /// <summary>Cases that reached an activity.</summary>
    public required IReadOnlyList<ActivityCases> Funnel { get; init; }

    public required IReadOnlyList<ServiceTime> Services { get; init; }

    public required Handovers Handovers { get; init; }

    public required long SelfLoops { get; init; }

    /// <summary>Cases with more than one event of an activity.</summary>
    public required long Repeats { get; init; }

    public required Spread? EventsPerCase { get; init; }

    /// <summary>Seconds from the first to the last event.</summary>
    public required Spread? Throughput { get; init; }

    public required DateTimeOffset? AsOf { get; init; }
}
