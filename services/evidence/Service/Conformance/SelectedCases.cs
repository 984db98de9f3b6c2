using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Logs;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Conformance;

/// <summary>The cases of a log that were asked for, read in one pass over its lines.</summary>
internal sealed class SelectedCases
{
    public required LogScope Log { get; init; }

    public required CutRule Rule { get; init; }

    /// <summary>Milliseconds since 1970 as of which cases are judged; null where the log has no event.</summary>
    public required long? AsOf { get; init; }

    public required bool CutsAtAsOf { get; init; }

    /// <summary>Word of the segment; 0 for cases without one, null for all.</summary>
    public int? Segment { get; init; }

    /// <summary>Key of that segment.</summary>
    public string? SegmentKey { get; init; }

    public long? From { get; init; }

    public long? To { get; init; }

    public IReadOnlyList<ExclusionRule> Rules { get; init; } = [];

    public long Cases { get; private set; }

    public long OpenCases { get; private set; }

    public long ExcludedCases { get; private set; }

    /// <summary>The cases; the lists are reused from case to case.</summary>
    public IEnumerable<(CutCase Case, bool Open)> Read(BulkStore store, CancellationToken ct)
    {
        foreach (var line in LineScan.Of(store, Log.Scope, Log.DimensionNames.Count))
        {
            ct.ThrowIfCancellationRequested();
            if (CutsAtAsOf)
            {
                line.Records.RemoveAll(record => record.HasTime && record.Time > AsOf);
            }

            foreach (var cut in Cutter.Cut(line.Records, Rule))
            {
                if (!IsSelected(cut))
                {
                    continue;
                }

                if (IsExcluded(cut))
                {
                    ExcludedCases++;
                    continue;
                }

                var open = AsOf is { } at && Rule.IsOpen(cut, at);
                Cases++;
                OpenCases += open ? 1 : 0;
                yield return (cut, open);
            }
        }
    }

    /// <summary>What an answer over these cases depends on, beside what it is of.</summary>
    public ScanKey Key(string what) => new(
        what, Log.Scope, Log.Revision, Rule, Segment, From, To, CutsAtAsOf ? AsOf : null, string.Join(' ', Rules.Select(rule => $"{rule.Kind}:{rule.Word}")));

    /// <summary>What was read; complete once all cases were.</summary>
    public CaseBasis Basis(int mapVersion, string? anchor, int? days) => new(
        Log.Key, mapVersion, SegmentKey, anchor, days, AsOf is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, Log.Revision, Log.Partial, Cases, OpenCases, ExcludedCases);

    private bool IsSelected(CutCase cut) =>
        (From is null || cut.Start >= From) && (To is null || cut.Start < To) && (Segment is null || SegmentOf(cut.Records) == Segment);

    private bool IsExcluded(CutCase cut) => Rules.Count > 0 && cut.Records.Exists(record => Rules.Any(rule => rule.Matches(record)));

    private static int SegmentOf(List<CaseRecord> records) => records.FindLast(record => record.Segment != 0).Segment;
}
