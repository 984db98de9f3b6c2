using Journey.Evidence.Figures;

namespace Journey.Evidence.Drafts;

/// <summary>Groups steps into stages: a stage ends where customers usually wait longest.</summary>
internal static class DraftStages
{
    private const int StepsOfAStage = 4;
    private const int Most = 7;

    public static IReadOnlyList<IReadOnlyList<DraftStep>> Of(IReadOnlyList<DraftStep> steps, IReadOnlyList<PathEdge> edges)
    {
        var waits = edges.ToDictionary(edge => (edge.From, edge.To), edge => edge.MedianSeconds);
        var stages = Math.Clamp((steps.Count + (StepsOfAStage / 2)) / StepsOfAStage, 1, Most);
        var ends = Enumerable.Range(1, Math.Max(0, steps.Count - 1))
            .OrderByDescending(next => waits.GetValueOrDefault((steps[next - 1].Activity, steps[next].Activity)))
            .ThenBy(next => next)
            .Take(stages - 1)
            .Order()
            .Append(steps.Count)
            .ToList();
        return [.. ends.Select((end, i) => (IReadOnlyList<DraftStep>)[.. steps.Skip(i == 0 ? 0 : ends[i - 1]).Take(end - (i == 0 ? 0 : ends[i - 1]))])];
    }

    public static string Title(IReadOnlyList<DraftStep> stage) => stage.Count == 1
        ? Phrases.Title(stage[0].Activity)
        : $"{Phrases.Cut(stage[0].Activity, 90)} – {Phrases.Cut(stage[^1].Activity, 90)}";
}
