using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>Scores of a log.</summary>
internal sealed record LogScores(IReadOnlyList<Scores> Rows, long Without, DateTimeOffset? AsOf)
{
    public long N => Rows.Sum(row => row.N);

    public long NotCounted => Rows.Sum(row => row.NotCounted);

    /// <param name="counts">What was counted.</param>
    /// <param name="groups">Text of a group's word.</param>
    /// <param name="score">Value and scale of a score's word.</param>
    public static LogScores Of(ScoreCounts counts, Func<int, string> groups, Func<int, (string Value, string Scale)> score)
    {
        var rows =
            from given in counts.Counts
            where given.Value > 0
            let text = score(given.Key.Score)
            group KeyValuePair.Create(text.Value, given.Value) by (given.Key.Group, text.Scale) into of
            select Scores.Of(groups(of.Key.Group), of.Key.Scale, of);
        return new LogScores(
            [.. rows.OrderByDescending(row => row.N).ThenBy(row => row.Value, Comparer<string>.Create(Utf8Text.Compare)).ThenBy(row => row.Scale, StringComparer.Ordinal)],
            counts.Without, counts.AsOf);
    }
}
