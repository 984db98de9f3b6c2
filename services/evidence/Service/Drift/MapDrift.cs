using Journey.Evidence.Figures;

namespace Journey.Evidence.Drift;

/// <summary>Whether customers still do what they did when a map was verified, with everything it was computed from.</summary>
internal sealed record MapDrift
{
    public required DriftStatus Status { get; init; }

    public required int MapVersion { get; init; }

    /// <summary>When the map was last verified; null where a baseline was named.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>How it was.</summary>
    public Verification? VerifiedBy { get; init; }

    public string Log { get; init; } = "";

    /// <summary>Segment whose cases are looked at; null for all.</summary>
    public string? Segment { get; init; }

    public string? Anchor { get; init; }

    /// <summary>Days that a case is followed; null where it is followed to the end of its window.</summary>
    public int? Days { get; init; }

    public int WindowDays { get; init; } = DriftQuery.Week;

    public string Zone { get; init; } = "";

    public WindowCases? Baseline { get; init; }

    public WindowCases? Latest { get; init; }

    /// <summary>When the next window closes; null without a log.</summary>
    public DateTimeOffset? NextClosesAt { get; init; }

    public IReadOnlyList<DimensionDrift> Dimensions { get; init; } = [];

    public long LogRevision { get; init; }

    public DateTimeOffset AsOf { get; init; }

    public bool Partial { get; init; }

    /// <summary>1 when the latest window closed, one more each time late records changed it; 0 where it was computed for this answer alone.</summary>
    public int Revision { get; init; }

    /// <summary>The most that any dimension has moved.</summary>
    public Materiality Materiality => Dimensions.Select(dimension => dimension.Materiality).DefaultIfEmpty(Materiality.None).Max();

    /// <summary>What a viewer sees: nothing of fewer than ten, nor what could be had from that by subtraction.</summary>
    public MapDrift ForViewers()
    {
        if (Baseline is null || Latest is null)
        {
            return this;
        }

        var few = new[] { Baseline, Latest }.Any(window => window.Cases is > 0 and < SmallGroups.Least || window.OtherCases is > 0 and < SmallGroups.Least);
        return few
            ? this with { Status = DriftStatus.Suppressed, Baseline = null, Latest = null, Dimensions = [] }
            : this with { Dimensions = [.. Dimensions.Select(Shown)] };
    }

    private static DimensionDrift Shown(DimensionDrift told) => told with
    {
        Rows = [.. SmallGroups.Shown(told.Rows, row => row.Baseline).Intersect(SmallGroups.Shown(told.Rows, row => row.Latest))],
        New = [.. told.New.Where(row => row.Latest >= SmallGroups.Least)],
    };
}
