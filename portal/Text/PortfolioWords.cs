using Journey.Owners.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for the unit's journeys side by side.</summary>
internal static class PortfolioWords
{
    public static string Of(StageGround ground) => ground switch
    {
        StageGround.Sound => T("Sound"),
        StageGround.Weak => T("Weak"),
        StageGround.Stale => T("Stale"),
        _ => T("None"),
    };

    public static string Standing(PortfolioModel model) => (model.Count(StageGround.None), model.Count(StageGround.Stale)) switch
    {
        (0, 0) => T("No stage is missing for a segment with priority, and none is stale."),
        (0, var stale) => T("No stage is missing for a segment with priority. Stale: {0}.", Figures.Count(stale)),
        (var none, 0) => T("Missing for a segment with priority: {0}. None is stale.", Figures.Plural(none, "stage", "stages")),
        var (none, stale) => T("Missing for a segment with priority: {0}. Stale: {1}.", Figures.Plural(none, "stage", "stages"), Figures.Count(stale)),
    };

    /// <summary>Which of the journeys are looked at.</summary>
    public static string Cut(PortfolioModel model) => T("Of journeys {0} to {1} of {2}; the others are not counted here.", Figures.Count(model.Before + 1), Figures.Count(model.Before + model.Shown), Figures.Count(model.All));

    /// <summary>What was counted to reckon a line, and where.</summary>
    public static string Basis(StakeLine line) => T("{0}, {1}", line.Of.LogName, Figures.Plural(line.Of.Stakes!.ObservedDays, "day", "days"));

    public static string Led(UsageModel model) => T(
        "From {0}: {1} made, {2} done, {3} shown to have moved the line.",
        Figures.Plural(model.Maps!.Count, "journey", "journeys"), Figures.Plural(model.Sum(map => map.DecisionsMade), "decision", "decisions"),
        Figures.Plural(model.Sum(map => map.FixesDone), "fix", "fixes"), Figures.Count(model.Sum(map => map.ReachedLine)));

    /// <summary>What tests of a journey came to; those that run first.</summary>
    public static string Tests(MapUsage map) => Few(
        (map.TestsRunning, T("{0} running", Figures.Count(map.TestsRunning))), (map.Kept, T("{0} kept", Figures.Count(map.Kept))),
        (map.Retired, T("{0} retired", Figures.Count(map.Retired))), (map.Inconclusive, T("{0} inconclusive", Figures.Count(map.Inconclusive))));

    public static string Sprints(MapUsage map) => Few(
        (map.SprintsActive, T("{0} running", Figures.Count(map.SprintsActive))), (map.SprintsVerifying, T("{0} verifying", Figures.Count(map.SprintsVerifying))),
        (map.SprintsDone, T("{0} done", Figures.Count(map.SprintsDone))), (map.SprintsAbandoned, T("{0} given up", Figures.Count(map.SprintsAbandoned))));

    static string Few(params (int N, string Words)[] counted) => string.Join(T(", "), counted.Where(part => part.N > 0).Select(part => part.Words));
}
