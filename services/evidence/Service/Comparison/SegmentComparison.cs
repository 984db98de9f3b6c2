using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Comparison;

/// <summary>How two segments of one log differ (DOMAIN d9, observed). What follows on the segments is there only where it is told.</summary>
internal sealed record SegmentComparison
{
    public required ComparisonStatus Status { get; init; }

    /// <summary>How many cases each segment needs before something more is told or judged; 0 where more would change nothing.</summary>
    public long Needed { get; init; }

    /// <summary>The log and how it was read; null where there is none.</summary>
    public Told? Told { get; init; }

    /// <summary>Segments that the log tells apart, the largest first.</summary>
    public IReadOnlyList<LogSegment> Segments { get; init; } = [];

    public string FirstSegment { get; init; } = "";

    public string SecondSegment { get; init; } = "";

    public SegmentSide? First { get; init; }

    public SegmentSide? Second { get; init; }

    /// <summary>Null where there are fewer than two cells to compare.</summary>
    public Divergence? Divergence { get; init; }

    /// <summary>What they reach, the most certain difference first.</summary>
    public IReadOnlyList<ReachGap> Reach { get; init; } = [];

    /// <summary>How well the map fits each; null without a map, or where one of them cannot be told.</summary>
    public MeanGap? Fitness { get; init; }

    /// <summary>Why fitness is not told, where a map was named.</summary>
    public ConformanceStatus? FitnessStatus { get; init; }

    /// <summary>What was felt, for each scale on which both were asked.</summary>
    public IReadOnlyList<MeanGap> Emotions { get; init; } = [];

    public SeparateRule? Rule { get; init; }

    /// <summary>Version of the map that was held against the log; 0 without one.</summary>
    public int MapVersion { get; init; }
}
