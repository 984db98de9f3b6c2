using Journey.Evidence.Aggregates;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Figures;

/// <summary>One pass over the lines of a log: what is not looked at is left out, lines are cut, cases are selected.</summary>
internal sealed class LogScan(BulkStore store, Asked asked)
{
    private const int LookEvery = 1_024;
    private long _newest = CaseRecord.NoTime;

    /// <summary>Milliseconds at which cases are open or not; known once the pass is over.</summary>
    public long AsOf => asked.AsOf ?? _newest;

    public DateTimeOffset? AsOfTime => AsOf == CaseRecord.NoTime ? null : DateTimeOffset.FromUnixTimeMilliseconds(AsOf);

    /// <summary>The selected cases in the order of their lines.</summary>
    /// <param name="ct">Looked at now and then.</param>
    /// <param name="after">Only lines with a larger number.</param>
    /// <param name="each">Sees the records of every case, selected or not.</param>
    public IEnumerable<Scanned> Cases(CancellationToken ct, long after = 0, Action<List<CaseRecord>>? each = null)
    {
        var seen = 0;
        foreach (var line in Lines(after))
        {
            if (++seen % LookEvery == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            Note(line.Records);
            if (asked.AsOf is not null || !asked.Keep.All)
            {
                line.Records.RemoveAll(record => !IsLookedAt(record));
            }

            var ordinal = 0;
            foreach (var cut in Cutter.Cut(line.Records, asked.Rule))
            {
                ordinal++;
                each?.Invoke(cut.Records);
                var segment = SegmentOf(cut.Records);
                if (IsSelected(cut, segment))
                {
                    yield return new Scanned(line.Number, ordinal, cut, segment);
                }
            }
        }
    }

    /// <summary>The cases of one line, selected or not.</summary>
    public List<CutCase> Line(long number)
    {
        foreach (var line in Lines(number - 1))
        {
            if (line.Number != number)
            {
                break;
            }

            line.Records.RemoveAll(record => !IsLookedAt(record));
            return Cutter.Cut([.. line.Records], asked.Rule);
        }

        return [];
    }

    private IEnumerable<LineCase> Lines(long after) => asked.Revision is { } revision
        ? LineScan.At(store, asked.Log.Scope, asked.Log.DimensionNames.Count, revision, after)
        : LineScan.Of(store, asked.Log.Scope, asked.Log.DimensionNames.Count, after);

    private void Note(List<CaseRecord> records)
    {
        if (records.Count > 0 && records[^1].Time > _newest)
        {
            _newest = records[^1].Time;
        }
    }

    private bool IsLookedAt(in CaseRecord record) => (asked.AsOf is not { } asOf || record.Time <= asOf) && asked.Keep.Holds(record);

    private bool IsSelected(CutCase cut, int segment) =>
        cut.Records.Count > 0
        && (asked.Segment is not { } only || only == segment)
        && (asked.From is not { } from || cut.Start >= from)
        && (asked.To is not { } to || cut.Start < to);

    public static int SegmentOf(List<CaseRecord> records)
    {
        for (var i = records.Count - 1; i >= 0; i--)
        {
            if (records[i].Segment != 0)
            {
                return records[i].Segment;
            }
        }

        return 0;
    }
}
