using Journey.Evidence.Figures;

namespace Journey.Evidence.Comparison;

/// <summary>The rule by which two segments need maps of their own (DOMAIN d9). What it was judged by stands beside what it says.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Conditions">What it was judged by.</param>
internal sealed record SeparateRule(SeparateMap Verdict, IReadOnlyList<JudgedCondition> Conditions)
{
    public const long LeastCases = 100;
    public const double LeastDivergence = .03;
    public const double LeastChance = .01;
    public const int FirstReasons = 3;

    public static SeparateRule Of(SegmentSide first, SegmentSide second, Divergence? divergence, MeanGap? fitness)
    {
        var enough = first.Cases >= LeastCases && second.Cases >= LeastCases;
        var diverge = divergence is null ? (bool?)null : divergence.Value >= LeastDivergence;
        var beyond = divergence is null ? (bool?)null : divergence.P < LeastChance;
        var reasons = ReasonsDiffer(first.Reasons, second.Reasons);
        var fit = fitness?.Gap.IsClear();
        return new SeparateRule(
            !enough ? SeparateMap.NotEnoughData : Judge(diverge, beyond, reasons, fit),
            [
                new(SeparateCondition.EnoughCases, enough), new(SeparateCondition.PathsDiverge, diverge), new(SeparateCondition.BeyondChance, beyond),
                new(SeparateCondition.ReasonsDiffer, reasons), new(SeparateCondition.FitnessDiffers, fit),
            ]);
    }

    private static SeparateMap Judge(bool? diverge, bool? beyond, bool? reasons, bool? fitness)
    {
        if (diverge == false)
        {
            return SeparateMap.NotNeeded;
        }

        if (diverge is null || beyond != true)
        {
            return SeparateMap.CannotTell;
        }

        return reasons == true || fitness == true ? SeparateMap.Needed
            : reasons == false && fitness == false ? SeparateMap.NotNeeded
            : SeparateMap.CannotTell;
    }

    // Where too little is coded no reason leads, so none can be missing. Of reasons given equally often none is a place ahead.
    private static bool? ReasonsDiffer(Ranking first, Ranking second) =>
        first.Wording == Wording.NotEnoughData || second.Wording == Wording.NotEnoughData ? null : Lacks(first, second) || Lacks(second, first);

    private static bool Lacks(Ranking one, Ranking other)
    {
        var least = other.Rows[Math.Min(FirstReasons, other.Rows.Count) - 1].Count;
        var known = other.Rows.Where(row => row.Count >= least).Select(row => row.Value).ToHashSet(StringComparer.Ordinal);
        return one.Rows.Take(FirstReasons).Any(row => !known.Contains(row.Value));
    }
}
