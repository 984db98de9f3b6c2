using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>Tells the records of a case in words.</summary>
internal sealed class CaseSteps(Asked asked, IReadOnlyList<string> sources)
{
    private readonly Dictionary<int, Dictionary<int, string>> _texts = [];

    public List<CaseStep> Of(List<CaseRecord> records)
    {
        var steps = new List<CaseStep>(records.Count);
        CaseRecord? before = null;
        foreach (var record in records)
        {
            var (value, scale) = record.Score == 0 ? ("", "") : ScoreText.Split(Text(WordKind.Score, record.Score)!);
            var follows = record.IsEvent ? before : null;
            steps.Add(new CaseStep(
                record.HasTime ? DateTimeOffset.FromUnixTimeMilliseconds(record.Time) : null,
                follows is { } earlier ? (record.Time - earlier.Time) / 1_000.0 : null,
                Text(WordKind.Activity, record.Activity), Text(WordKind.Channel, record.Channel), Text(WordKind.Reason, record.Reason), Text(WordKind.Outcome, record.Outcome),
                ScoreText.Number(value), scale.Length == 0 ? null : scale,
                record.Service >= 0 ? record.Service / 1_000.0 : null,
                follows is { } by && by.Actor != 0 && record.Actor != 0 && by.Actor != record.Actor,
                sources[Math.Min(record.Place, sources.Count - 1)], Dimensions(record)));
            before = record.IsEvent ? record : before;
        }

        return steps;
    }

    private Dictionary<string, string>? Dimensions(in CaseRecord record)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < record.Coded.Length; i++)
        {
            if (Text(WordKind.Dimension + i, record.Coded[i]) is { } text)
            {
                values.Add(asked.Log.DimensionNames[i], text);
            }
        }

        return values.Count == 0 ? null : values;
    }

    private string? Text(int kind, int word)
    {
        if (word == 0)
        {
            return null;
        }

        if (!_texts.TryGetValue(kind, out var texts))
        {
            _texts.Add(kind, texts = asked.Words.Texts(kind));
        }

        return texts[word];
    }
}
