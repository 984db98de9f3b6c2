using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Comparison;

/// <summary>The segments that a log tells apart, and those of them that are too small for the reader.</summary>
internal sealed class SegmentCases
{
    private const int Most = 50;

    private readonly HashSet<int> _hidden;

    private SegmentCases(IReadOnlyList<LogSegment> told, HashSet<int> hidden) => (Told, _hidden) = (told, hidden);

    /// <summary>The largest first, at most 50; cases without a segment are none.</summary>
    public IReadOnlyList<LogSegment> Told { get; }

    public static SegmentCases Of(BulkStore store, Asked asked, bool smallMatter)
    {
        var cases = FigureTables.BySegment(store, asked.Log.Scope, Tally.Cases);
        HashSet<int> hidden = smallMatter
            ? [.. SmallGroups.Hidden(cases), .. SmallGroups.Hidden(FigureTables.BySegment(store, asked.Log.Scope, Tally.Records))]
            : [];
        var names = asked.Words.Texts(WordKind.Segment);
        var told = cases.Where(pair => pair.Key > 0 && pair.Value > 0 && !hidden.Contains(pair.Key))
            .Select(pair => new LogSegment(names[pair.Key], pair.Value))
            .OrderByDescending(segment => segment.Cases).ThenBy(segment => segment.Key, StringComparer.Ordinal).Take(Most);
        return new SegmentCases([.. told], hidden);
    }

    public bool Hides(int segment) => _hidden.Contains(segment);

    /// <summary>Key of the largest segment but one; null where there is none.</summary>
    public string? Largest(string? but) => Told.FirstOrDefault(segment => segment.Key != but)?.Key;
}
