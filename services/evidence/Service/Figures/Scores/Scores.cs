namespace Journey.Evidence.Figures;

/// <summary>Scores on one scale.</summary>
/// <param name="Value">What they are grouped by.</param>
/// <param name="Scale">As the source names it; empty where it names none.</param>
/// <param name="N">Scores that count.</param>
/// <param name="NotCounted">Values that are no number or lie outside the scale.</param>
/// <param name="Mean">Null where nothing counts, as all below.</param>
/// <param name="Median">The mean of the two middle scores where there are two.</param>
/// <param name="Distribution">Lowest first.</param>
/// <param name="Top2">The two highest whole scores of the scale.</param>
/// <param name="Bottom2">The two lowest.</param>
/// <param name="Nps">On the scale 0-10 only.</param>
/// <param name="Emotion">Mean on the scale of emotions, -2 to 2; null without a scale and on 0-10.</param>
internal sealed record Scores(
    string Value, string Scale, long N, long NotCounted, double? Mean, double? Median, IReadOnlyList<ScoreCount> Distribution,
    Proportion? Top2, Proportion? Bottom2, Nps? Nps, double? Emotion)
{
    /// <param name="value">What they are grouped by.</param>
    /// <param name="scaleText">Scale as it is named.</param>
    /// <param name="given">Scores as texts, with how often each was given.</param>
    public static Scores Of(string value, string scaleText, IEnumerable<KeyValuePair<string, long>> given)
    {
        var scaled = Figures.Scale.TryParse(scaleText, out var scale);
        var counts = new SortedDictionary<decimal, long>();
        var notCounted = 0L;
        foreach (var (text, count) in given)
        {
            if (ScoreText.Number(text) is { } score && (!scaled || scale.Holds(score)))
            {
                counts[score] = counts.GetValueOrDefault(score) + count;
            }
            else
            {
                notCounted += count;
            }
        }

        List<ScoreCount> distribution = [.. counts.Select(pair => new ScoreCount(pair.Key, pair.Value))];
        var n = counts.Values.Sum();
        if (n == 0)
        {
            return new Scores(value, scaleText, 0, notCounted, null, null, [], null, null, null, null);
        }

        var mean = counts.Sum(pair => pair.Key * pair.Value) / n;
        return new Scores(
            value, scaleText, n, notCounted, (double)mean, (double)((At(distribution, (n - 1) / 2) + At(distribution, n / 2)) / 2), distribution,
            scaled ? Proportion.Of(counts.Where(pair => pair.Key >= scale.High - 1).Sum(pair => pair.Value), n) : null,
            scaled ? Proportion.Of(counts.Where(pair => pair.Key <= scale.Low + 1).Sum(pair => pair.Value), n) : null,
            scaled && scale.IsPromoter ? Figures.Nps.Of(distribution) : null,
            scaled && !scale.IsPromoter ? (double)scale.Emotion(mean) : null);
    }

    private static decimal At(List<ScoreCount> counts, long rank)
    {
        foreach (var (score, count) in counts)
        {
            if (rank < count)
            {
                return score;
            }

            rank -= count;
        }

        throw new InvalidOperationException("There is no score at this rank.");
    }
}
