using Journey.Evidence.V1;
using Journey.Portal.Models;

namespace Journey.Portal.Text;

/// <summary>Sentences on two segments. None says more than was measured.</summary>
internal static class SegmentWords
{
    public static (string Strong, string More) Verdict(ComparedSegments model, CompareReply pair)
    {
        var (first, second) = (model.NameOf(pair.First.Segment), model.NameOf(pair.Second.Segment));
        return pair.Status switch
        {
            ComparisonStatus.NotMapped => ("Not measured: no log is mapped to this map.", "Say which activities of a log are touchpoints of this map, and the ways of its segments are compared here."),
            ComparisonStatus.NoSegments => ($"Not measured: the log “{pair.LogKey}” does not tell two segments apart.", "Name the column that says the segment when you import, or say in the log by which value it is told."),
            ComparisonStatus.Suppressed => ($"Withheld: {first} or {second} has fewer than {pair.Needed} cases.", "So small a group says something about single people."),
            ComparisonStatus.NotEnoughData => ($"Not enough data: no case of {(pair.First.Cases == 0 ? first : second)} in the log “{pair.LogKey}”.", $"Each segment needs {pair.Needed} cases."),
            _ => Told(pair, first, second),
        };
    }

    /// <summary>What the rule says, in a word.</summary>
    public static string Short(CompareReply pair) => pair.Status != ComparisonStatus.Told ? "not measured" : pair.SeparateMap switch
    {
        SeparateMap.Needed => "separate map needed",
        SeparateMap.NotNeeded => "one map serves both",
        SeparateMap.NotEnoughData => "not enough data",
        _ => "cannot be told",
    };

    public static string Condition(JudgedCondition judged) => judged.Condition switch
    {
        SeparateCondition.EnoughCases => "100 cases or more each",
        SeparateCondition.PathsDiverge => "Ways diverge by 0.03 or more",
        SeparateCondition.BeyondChance => "Chance does that in fewer than 1 of 100 deals",
        SeparateCondition.ReasonsDiffer => "One of the first three reasons is not the other’s",
        _ => "This map fits one better",
    };

    /// <summary>What a condition was judged by.</summary>
    public static string By(JudgedCondition judged, CompareReply pair) => judged.Condition switch
    {
        SeparateCondition.EnoughCases => $"{Figures.Count(pair.First.Cases)} and {Figures.Count(pair.Second.Cases)}",
        SeparateCondition.PathsDiverge => pair.Divergence is { } d ? Figures.Fine(d.Value) : "too few transitions to compare",
        SeparateCondition.BeyondChance => pair.Divergence is { } d ? $"p {Figures.Fine(d.P)}; 99 of 100 stay under {Figures.Fine(d.Chance)}" : "too few transitions to compare",
        SeparateCondition.ReasonsDiffer => judged.HasHolds ? $"{First(pair.First)} / {First(pair.Second)}" : Uncoded(pair),
        _ => Fit(pair),
    };

    /// <summary>A difference with its interval, or that there is none to be told.</summary>
    public static bool IsClear(MeasuredGap gap) => gap.Low > 0 || gap.High < 0;

    public static string Fit(CompareReply pair) => pair.Fitness is { } fit
        ? $"{Figures.Score(fit.FirstMean)} and {Figures.Score(fit.SecondMean)}, {Figures.SignedFine(fit.Gap.Difference)} [{Figures.SignedFine(fit.Gap.Low)} to {Figures.SignedFine(fit.Gap.High)}]"
        : pair.FitnessStatus switch
        {
            ConformanceStatus.LowCoverage => "too few events are on the map",
            ConformanceStatus.NotMapped => "the log is not mapped to this map",
            ConformanceStatus.NotEnoughData => "no closed cases yet",
            _ => "not enough closed cases",
        };

    static (string, string) Told(CompareReply pair, string first, string second) => pair.SeparateMap switch
    {
        SeparateMap.Needed => ($"{first} and {second} need maps of their own.", $"Their ways diverge by {Figures.Fine(pair.Divergence.Value)}, where chance alone stays under {Figures.Fine(pair.Divergence.Chance)}; {Why(pair)}."),
        SeparateMap.NotNeeded when Holds(pair, SeparateCondition.PathsDiverge) == false => ($"One map serves {first} and {second}.", $"Their ways diverge by {Figures.Fine(pair.Divergence.Value)}; below 0.03 a map of its own would say the same."),
        SeparateMap.NotNeeded => ($"One map serves {first} and {second}.", "They walk differently, but name the same reasons, and this map fits both alike."),
        SeparateMap.NotEnoughData => ($"Not enough data to judge {first} and {second}.", $"Each needs {pair.Needed} cases; there are {Figures.Count(pair.First.Cases)} and {Figures.Count(pair.Second.Cases)}."),
        _ when pair.Divergence is null => ($"{first} and {second} cannot be told apart.", "There are too few transitions to compare."),
        _ when Holds(pair, SeparateCondition.BeyondChance) == false => ($"{first} and {second} cannot be told apart at n {Figures.Count(pair.First.Cases)} and {Figures.Count(pair.Second.Cases)}.", $"Their ways diverge by {Figures.Fine(pair.Divergence.Value)}, and chance alone does that too often (p {Figures.Fine(pair.Divergence.P)})."),
        _ => ($"{first} and {second} walk differently; whether that needs a map is not known.", $"Their ways diverge by {Figures.Fine(pair.Divergence.Value)}, more than chance. What decides is missing: {Missing(pair)}."),
    };

    static string Why(CompareReply pair) => (Holds(pair, SeparateCondition.ReasonsDiffer), Holds(pair, SeparateCondition.FitnessDiffers)) switch
    {
        (true, true) => "their first reasons differ, and this map fits one better",
        (true, _) => "their first reasons differ",
        _ => "this map fits one better",
    };

    static string Missing(CompareReply pair) => string.Join("; ", new[]
    {
        Holds(pair, SeparateCondition.ReasonsDiffer) is null ? $"reasons ({Uncoded(pair)})" : "",
        Holds(pair, SeparateCondition.FitnessDiffers) is null ? $"fitness ({Fit(pair)})" : "",
    }.Where(part => part.Length > 0));

    static bool? Holds(CompareReply pair, SeparateCondition condition) =>
        pair.Conditions.FirstOrDefault(judged => judged.Condition == condition) is { HasHolds: true } judged ? judged.Holds : null;

    static string First(ComparedSegment side) => side.Reasons.Count == 0 ? "none" : side.Reasons[0].Value;

    static string Uncoded(CompareReply pair) => pair.First.Coded == 0 || pair.Second.Coded == 0 ? "none is coded" : "too many contacts carry none";
}
