using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Portal.Charts;

namespace Journey.Portal.Models;

/// <summary>What customers said they felt, by touchpoint, from the scores of sources that customers answer.</summary>
public sealed class Felt
{
    /// <summary>The declared dimension in which a survey says which touchpoint an answer is about, by its key.</summary>
    public const string AskedAbout = "touchpoint";

    readonly Dictionary<string, MeanInterval> means = new(StringComparer.Ordinal);

    /// <param name="answers">Scores by activity with the touchpoints the activities are, or by touchpoint without a mapping; one for each source.</param>
    public Felt(IEnumerable<(LogChoice Source, GetScoresReply Scores, TouchpointMapping? Mapping)> answers)
    {
        var sources = new List<LogChoice>();
        foreach (var (source, scores, mapping) in answers)
        {
            var touchpoints = mapping?.Activities.Where(a => a.Touchpoint.Length > 0)
                .ToDictionary(a => a.Activity, a => a.ReplacedBy.Length > 0 ? a.ReplacedBy : a.Touchpoint, StringComparer.Ordinal);
            foreach (var row in scores.Rows.Where(row => row.HasEmotion && row.Value.Length > 0))
            {
                if ((touchpoints is null ? row.Value : touchpoints.GetValueOrDefault(row.Value)) is not { } key)
                {
                    continue;
                }
                means[key] = means.GetValueOrDefault(key, MeanInterval.None).With(MeanInterval.Of(row));
                sources.Add(source);
            }
        }
        Sources = [.. sources.Distinct()];
    }

    public IReadOnlyList<LogChoice> Sources { get; }

    public MeanInterval At(Step step) =>
        step.Touchpoints.Select(touchpoint => means.GetValueOrDefault(touchpoint.Key, MeanInterval.None)).Aggregate(MeanInterval.None, (sum, next) => sum.With(next));
}
