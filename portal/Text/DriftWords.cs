using Journey.Evidence.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>Sentences on what has moved. None says more than was measured.</summary>
internal static class DriftWords
{
    public static (string Strong, string More) Verdict(DriftModel model)
    {
        var drift = model.Drift!;
        return drift.Status switch
        {
            DriftStatus.NotMapped => (T("Not measured: no log is mapped to this map."), T("Say which activities of a log are touchpoints of this map, and each week is held against the one at its verification.")),
            DriftStatus.NoWindowSince => (T("Nothing to compare yet: no week has closed since this map was verified."), Next(model)),
            DriftStatus.Suppressed => (T("Withheld: fewer than ten cases in a week."), T("So small a group says something about single people.")),
            DriftStatus.NotEnoughData => (T("Not enough data: too little was seen in one of the two weeks."), Next(model)),
            _ => (Told(drift), Counted(drift)),
        };
    }

    public static string Name(DimensionDrift dimension) => dimension.Dimension switch
    {
        DriftDimension.Transitions => T("What follows on what"),
        DriftDimension.Channels => T("Through which channel"),
        _ => T("For which reason"),
    };

    public static string Tag(DimensionDrift dimension) => dimension.Status != DriftStatus.Told ? T("not told") : dimension.Materiality switch
    {
        Materiality.Material => T("material"),
        Materiality.Minor => T("minor"),
        _ => T("not moved"),
    };

    public static string TagClass(DimensionDrift dimension) => dimension.Status != DriftStatus.Told ? "" : dimension.Materiality switch
    {
        Materiality.Material => "bad",
        Materiality.Minor => "warn",
        _ => "hold",
    };

    /// <summary>Why a dimension is told as it is.</summary>
    public static string Because(DimensionDrift dimension) => dimension.Status switch
    {
        DriftStatus.NotEnoughData => dimension.BaselineN + dimension.LatestN == 0 ? T("No record of either week says it.") : T("Too little is counted: {0} and {1}, and each week needs about {2}.", Figures.Count(dimension.BaselineN), Figures.Count(dimension.LatestN), Figures.Count(dimension.Needed)),
        DriftStatus.NothingToCompare => T("Both weeks have one value alone: there is nothing to compare."),
        _ when dimension.Materiality is Materiality.Minor or Materiality.Material => T("Index {0}, from {1} on it is {2}; chance alone does not explain it (p {3}).", Figures.Fine(dimension.Psi), Figures.Score(dimension.Threshold), Tag(dimension), Figures.Fine(dimension.P)),
        _ when dimension.Psi >= .1 => T("Index {0}, but chance alone does as much: p {1}.", Figures.Fine(dimension.Psi), Figures.Fine(dimension.P)),
        _ => T("Index {0}: below 0.10 it is no drift.", Figures.Fine(dimension.Psi)),
    };

    public static string Measured(DimensionDrift dimension) => T(
        "Population stability index: {0} and {1} counted in {2} cells, the last of them {3} rare values together where there are any. Cases ({4} and {5}) were dealt anew {6} times, seed {7}: the same cases give the same p. By the chi-square bound 95 of 100 windows in which nothing changed stay below {8}. Without what is new the index is {9}.",
        Figures.Count(dimension.BaselineN), Figures.Count(dimension.LatestN), dimension.Cells, dimension.Merged, Figures.Count(dimension.BaselineTested), Figures.Count(dimension.LatestTested),
        Figures.Count(dimension.Shuffles), dimension.Seed, Figures.Fine(dimension.Unmoved), Figures.Fine(dimension.PsiKnown));

    public static string Row(DriftRow row) => row.Value.Length == 0 ? T("rare ones together") : row.Next.Length == 0 ? row.Value : $"{row.Value} › {row.Next}";

    public static string Days(DriftWindow window) => T("{0} until before {1}", Moments.Day(window.From), Moments.Day(window.Until));

    public static string Verified(DriftModel model)
    {
        var at = model.View.Frame.Moments.Day(model.Drift!.VerifiedAt);
        return model.Drift.VerifiedBy switch
        {
            Verification.Publication => T("published on {0}", at),
            Verification.Attestation => T("attested on {0}", at),
            _ => T("never published; its newest version is of {0}", at),
        };
    }

    static string Told(GetDriftReply drift)
    {
        var moved = drift.Dimensions.Where(dimension => dimension.Status == DriftStatus.Told && dimension.Materiality >= Materiality.Minor).OrderByDescending(dimension => dimension.Materiality)
            .Select(dimension => T("{0}: {1}", Name(dimension), Tag(dimension))).ToList();
        return moved.Count == 0 ? T("Nothing has moved beyond what chance does.") : string.Join(T(", "), moved);
    }

    static string Counted(GetDriftReply drift) => T("{0} cases in the week at verification, {1} in the last week that closed.", Figures.Count(drift.Baseline.Cases), Figures.Count(drift.Latest.Cases));

    static string Next(DriftModel model) => model.Drift!.NextClosesAt is { } at ? T("The next one closes on {0}.", model.View.Frame.Moments.Instant(at)) : "";
}
