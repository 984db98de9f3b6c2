using Journey.Evidence.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>Sentences on two segments. None says more than was measured.</summary>
internal static class SegmentWords
{
    public static (string Strong, string More) Verdict(ComparedSegments model, CompareReply pair)
    {
        var (first, second) = (model.NameOf(pair.First.Segment), model.NameOf(pair.Second.Segment));
        return pair.Status switch
        {
            ComparisonStatus.NotMapped => (T("Not measured: no log is mapped to this map."), T("Say which activities of a log are touchpoints of this map, and the ways of its segments are compared here.")),
            ComparisonStatus.NoSegments => (T("Not measured: the log “{0}” does not tell two segments apart.", pair.LogKey), T("Name the column that says the segment when you import, or say in the log by which value it is told.")),
            ComparisonStatus.Suppressed => (T("Withheld: {0} or {1} has fewer than {2} cases.", first, second, pair.Needed), T("So small a group says something about single people.")),
            ComparisonStatus.NotEnoughData => (T("Not enough data: no case of {0} in the log “{1}”.", pair.First.Cases == 0 ? first : second, pair.LogKey), T("Each segment needs {0} cases.", pair.Needed)),
            _ => Told(pair, first, second),
        };
    }

    /// <summary>What the rule says, in a word.</summary>
    public static string Short(CompareReply pair) => pair.Status != ComparisonStatus.Told ? T("not measured") : pair.SeparateMap switch
    {
        SeparateMap.Needed => T("separate map needed"),
        SeparateMap.NotNeeded => T("one map serves both"),
        SeparateMap.NotEnoughData => T("not enough data"),
        _ => T("cannot be told"),
    };

    public static string Condition(JudgedCondition judged) => judged.Condition switch
    {
        SeparateCondition.EnoughCases => T("100 cases or more each"),
        SeparateCondition.PathsDiverge => T("Ways diverge by 0.03 or more"),
        SeparateCondition.BeyondChance => T("Chance does that in fewer than 1 of 100 deals"),
        SeparateCondition.ReasonsDiffer => T("One of the first three reasons is not the other’s"),
        _ => T("This map fits one better"),
    };

    /// <summary>What a condition was judged by.</summary>
    public static string By(JudgedCondition judged, CompareReply pair) => judged.Condition switch
    {
        SeparateCondition.EnoughCases => T("{0} and {1}", Figures.Count(pair.First.Cases), Figures.Count(pair.Second.Cases)),
        SeparateCondition.PathsDiverge => pair.Divergence is { } d ? Figures.Fine(d.Value) : T("too few transitions to compare"),
        SeparateCondition.BeyondChance => pair.Divergence is { } d ? T("p {0}; 99 of 100 stay under {1}", Figures.Fine(d.P), Figures.Fine(d.Chance)) : T("too few transitions to compare"),
        SeparateCondition.ReasonsDiffer => judged.HasHolds ? $"{First(pair.First)} / {First(pair.Second)}" : Uncoded(pair),
        _ => Fit(pair),
    };

    /// <summary>A difference with its interval, or that there is none to be told.</summary>
    public static bool IsClear(MeasuredGap gap) => gap.Low > 0 || gap.High < 0;

    public static string Fit(CompareReply pair) => pair.Fitness is { } fit
        ? T("{0} and {1}, {2} [{3} to {4}]", Figures.Score(fit.FirstMean), Figures.Score(fit.SecondMean), Figures.SignedFine(fit.Gap.Difference), Figures.SignedFine(fit.Gap.Low), Figures.SignedFine(fit.Gap.High))
        : pair.FitnessStatus switch
        {
            ConformanceStatus.LowCoverage => T("too few events are on the map"),
            ConformanceStatus.NotMapped => T("the log is not mapped to this map"),
            ConformanceStatus.NotEnoughData => T("no closed cases yet"),
            _ => T("not enough closed cases"),
        };

    static (string, string) Told(CompareReply pair, string first, string second) => pair.SeparateMap switch
    {
        SeparateMap.Needed => (T("{0} and {1} need maps of their own.", first, second), T("Their ways diverge by {0}, where chance alone stays under {1}; {2}.", Figures.Fine(pair.Divergence.Value), Figures.Fine(pair.Divergence.Chance), Why(pair))),
        SeparateMap.NotNeeded when Holds(pair, SeparateCondition.PathsDiverge) == false => (T("One map serves {0} and {1}.", first, second), T("Their ways diverge by {0}; below 0.03 a map of its own would say the same.", Figures.Fine(pair.Divergence.Value))),
        SeparateMap.NotNeeded => (T("One map serves {0} and {1}.", first, second), T("They walk differently, but name the same reasons, and this map fits both alike.")),
        SeparateMap.NotEnoughData => (T("Not enough data to judge {0} and {1}.", first, second), T("Each needs {0} cases; there are {1} and {2}.", pair.Needed, Figures.Count(pair.First.Cases), Figures.Count(pair.Second.Cases))),
        _ when pair.Divergence is null => (T("{0} and {1} cannot be told apart.", first, second), T("There are too few transitions to compare.")),
        _ when Holds(pair, SeparateCondition.BeyondChance) == false => (T("{0} and {1} cannot be told apart at n {2} and {3}.", first, second, Figures.Count(pair.First.Cases), Figures.Count(pair.Second.Cases)), T("Their ways diverge by {0}, and chance alone does that too often (p {1}).", Figures.Fine(pair.Divergence.Value), Figures.Fine(pair.Divergence.P))),
        _ => (T("{0} and {1} walk differently; whether that needs a map is not known.", first, second), T("Their ways diverge by {0}, more than chance. What decides is missing: {1}.", Figures.Fine(pair.Divergence.Value), Missing(pair))),
    };

    static string Why(CompareReply pair) => (Holds(pair, SeparateCondition.ReasonsDiffer), Holds(pair, SeparateCondition.FitnessDiffers)) switch
    {
        (true, true) => T("their first reasons differ, and this map fits one better"),
        (true, _) => T("their first reasons differ"),
        _ => T("this map fits one better"),
    };

    static string Missing(CompareReply pair) => string.Join(T("; "), new[]
    {
        Holds(pair, SeparateCondition.ReasonsDiffer) is null ? T("reasons ({0})", Uncoded(pair)) : "",
        Holds(pair, SeparateCondition.FitnessDiffers) is null ? T("fitness ({0})", Fit(pair)) : "",
    }.Where(part => part.Length > 0));

    static bool? Holds(CompareReply pair, SeparateCondition condition) =>
        pair.Conditions.FirstOrDefault(judged => judged.Condition == condition) is { HasHolds: true } judged ? judged.Holds : null;

    static string First(ComparedSegment side) => side.Reasons.Count == 0 ? T("none") : side.Reasons[0].Value;

    static string Uncoded(CompareReply pair) => pair.First.Coded == 0 || pair.Second.Coded == 0 ? T("none is coded") : T("too many contacts carry none");
}
