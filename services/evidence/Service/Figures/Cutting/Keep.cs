using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;
using Journey.Platform.Errors;

namespace Journey.Evidence.Figures;

/// <summary>Which records are looked at: of each kind those with one of its words.</summary>
internal sealed class Keep
{
    private readonly (int Kind, HashSet<int> Words)[] _kinds;

    private Keep((int Kind, HashSet<int> Words)[] kinds) => _kinds = kinds;

    public bool All => _kinds.Length == 0;

    /// <summary>The same for the same records to keep.</summary>
    public string Key => string.Join(';', _kinds.Select(kind => $"{kind.Kind}={string.Join(',', kind.Words.Order())}").Order(StringComparer.Ordinal));

    public static Keep Of(IReadOnlyList<WhereText> asked, IReadOnlyList<string> dimensions, Vocabulary words, Violations violations)
    {
        var kinds = new Dictionary<int, HashSet<int>>();
        foreach (var where in asked)
        {
            if (Split(where, dimensions) is not ({ } kind, { } value))
            {
                violations.Add("where", $"'{where}' is not name:value with one of these names: segment, {Terms.Names(dimensions)}.");
                continue;
            }

            kinds.TryAdd(kind, []);
            kinds[kind].Add(words.Number(kind, value));
        }

        return new Keep([.. kinds.Select(pair => (pair.Key, pair.Value))]);
    }

    public bool Holds(in CaseRecord record)
    {
        foreach (var (kind, words) in _kinds)
        {
            if (!words.Contains(Terms.Of(record, kind)))
            {
                return false;
            }
        }

        return true;
    }

    // Names may hold colons themselves: the longest known one counts.
    private static (int? Kind, string? Value) Split(WhereText where, IReadOnlyList<string> dimensions)
    {
        if (where.Name is { } name)
        {
            return (Kind(name, dimensions), where.Text);
        }

        for (var at = where.Text.LastIndexOf(':'); at > 0; at = where.Text.LastIndexOf(':', at - 1))
        {
            if (Kind(where.Text[..at], dimensions) is { } kind)
            {
                return (kind, where.Text[(at + 1)..]);
            }
        }

        return (null, null);
    }

    private static int? Kind(string name, IReadOnlyList<string> dimensions) => name == "segment" ? WordKind.Segment : Terms.Kind(name, dimensions);
}
