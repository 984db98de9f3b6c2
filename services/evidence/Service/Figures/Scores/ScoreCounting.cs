using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Figures;

/// <summary>Counts scores: from what a log keeps where it keeps them by what is asked, else in one pass.</summary>
internal static class ScoreCounting
{
    public const int Whole = 0;
    public const int ByDay = -1;

    /// <param name="asked">What is read.</param>
    /// <param name="by">Kind of the groups, <see cref="Whole"/> or <see cref="ByDay"/>.</param>
    /// <param name="of">Kind that is read as the score.</param>
    public static bool IsKept(Asked asked, int by, int of) =>
        asked.IsKept && (by == Whole || (by == WordKind.Activity && of == WordKind.Score) || (by == WordKind.Segment && asked.Days!.AllDays));

    public static ScoreCounts Kept(BulkStore store, Asked asked, int by, int of)
    {
        var counts = new ScoreCounts { AsOf = asked.Log.Newest };
        var sums = FigureTables.Read(store, asked.Log.Scope, asked.Days!, values: false);
        foreach (var (a, b, sum) in sums.Kind(of == WordKind.Score ? Tally.Score : Tally.Driver).Where(sum => of == WordKind.Score || sum.A == of))
        {
            counts.Add(by == WordKind.Activity ? a : 0, b, sum.N);
        }

        counts.Without = sums.N(Tally.Records) - counts.Counts.Values.Sum();
        if (by == WordKind.Segment)
        {
            counts.Counts.Clear();
            foreach (var (segment, word, n) in FigureTables.ScoresBySegment(store, asked.Log.Scope, of).Where(row => asked.Segment is null || row.Segment == asked.Segment))
            {
                counts.Add(segment, word, n);
            }
        }

        return counts;
    }

    public static ScoreCounts Scan(LogScan scan, int by, int of, Func<long, int> dayOf, CancellationToken ct)
    {
        var counts = new ScoreCounts();
        foreach (var scanned in scan.Cases(ct))
        {
            var whole = by switch
            {
                WordKind.Segment => scanned.Segment,
                ByDay => scanned.Cut.Start is { } start ? dayOf(start) : int.MinValue,
                _ => 0,
            };
            foreach (var record in scanned.Cut.Records)
            {
                var word = of == WordKind.Score ? record.Score : Terms.Of(record, of);
                if (word == 0)
                {
                    counts.Without++;
                    continue;
                }

                counts.Add(by is Whole or WordKind.Segment or ByDay ? whole : Terms.Of(record, by), word);
            }
        }

        counts.AsOf = scan.AsOfTime;
        return counts;
    }
}
