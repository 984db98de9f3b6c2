using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Portal.Charts;

namespace Journey.Portal.Models;

/// <summary>What customers said they felt, by touchpoint, from the scores of sources that customers answer.</summary>
public sealed class Felt
{
    readonly Dictionary<string, MeanInterval> means = new(StringComparer.Ordinal);

    /// <param name="answers">Scores by activity with the touchpoints the activities are, one for each source.</param>
    public Felt(IEnumerable<(LogChoice Source, GetScoresReply Scores, TouchpointMapping Mapping)> answers)
    {
        var sources = new List<LogChoice>();
        foreach (var (source, scores, mapping) in answers)
        {
            var touchpoints = mapping.Activities.Where(a => a.Touchpoint.Length > 0)
                .ToDictionary(a => a.Activity, a => a.ReplacedBy.Length > 0 ? a.ReplacedBy : a.Touchpoint, StringComparer.Ordinal);
            foreach (var row in scores.Rows.Where(row => row.HasEmotion && touchpoints.ContainsKey(row.Value)))
            {
                var key = touchpoints[row.Value];
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
