using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;
using Journey.Platform.Errors;

namespace Journey.Evidence.Figures;

/// <summary>Which of the selected cases are meant.</summary>
internal sealed class CaseFilter
{
    private int? _activity;
    private int? _reason;
    private int[]? _edge;
    private int[]? _variant;

    public static CaseFilter Of(CasesAsked query, Vocabulary words, Violations violations)
    {
        var edge = Activities(query.Edge, words);
        violations.Require(edge is null || edge.Length == 2, "edge", "It is two activities of the log: from>to.");
        violations.Require(query.Limit is null or (>= 1 and <= CasesAsked.Most), "limit", $"It is 1 to {CasesAsked.Most}.");
        return new CaseFilter
        {
            _activity = query.Activity is { Length: > 0 } activity ? words.Number(WordKind.Activity, activity) : null,
            _reason = query.Reason is { Length: > 0 } reason ? words.Number(WordKind.Reason, reason) : null,
            _edge = edge,
            _variant = Activities(query.Variant, words),
        };
    }

    public bool Holds(List<CaseRecord> records)
    {
        if ((_reason is { } reason && !records.Exists(record => record.Reason == reason))
            || (_activity is { } activity && !records.Exists(record => record.IsEvent && record.Activity == activity)))
        {
            return false;
        }

        if (_edge is null && _variant is null)
        {
            return true;
        }

        int[] path = [.. records.Where(record => record.IsEvent).Select(record => record.Activity)];
        return (_variant is null || path.AsSpan().SequenceEqual(_variant)) && (_edge is null || path.AsSpan().IndexOf(_edge) >= 0);
    }

    // One text may name several activities, and an activity may hold the sign itself: the longest known name counts.
    private static int[]? Activities(IReadOnlyList<string> asked, Vocabulary words)
    {
        if (asked.Count != 1)
        {
            return asked.Count == 0 ? null : [.. asked.Select(activity => words.Number(WordKind.Activity, activity))];
        }

        var parts = asked[0].Split('>');
        var found = new List<int>();
        for (var from = 0; from < parts.Length;)
        {
            var (to, word) = (from + 1, words.Number(WordKind.Activity, parts[from]));
            for (var end = parts.Length; end > from + 1; end--)
            {
                if (words.Number(WordKind.Activity, string.Join('>', parts[from..end])) is not Vocabulary.Unknown and var longer)
                {
                    (to, word) = (end, longer);
                    break;
                }
            }

            found.Add(word);
            from = to;
        }

        return [.. found];
    }
}
