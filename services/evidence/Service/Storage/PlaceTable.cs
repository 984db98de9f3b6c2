using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Which sources of a log give a kind of value. Kept are the counts of every source but the first, whose are the rest.</summary>
internal static class PlaceTable
{
    /// <summary>Records of a selection without a value, of the sources that give one anywhere in the log; where none does, of all.</summary>
    /// <param name="store">To read with.</param>
    /// <param name="scope">Of the log.</param>
    /// <param name="sums">Of the selection.</param>
    /// <param name="kind">Of word.</param>
    /// <param name="coded">Records of the selection with a value.</param>
    /// <param name="of">Records of the selection that could have one.</param>
    public static long Uncoded(BulkStore store, SourceScope scope, Sums sums, int kind, long coded, out long of)
    {
        of = sums.N(Tally.Records);
        // A source is its own only place.
        if (scope.Source < 0 && Places(store, scope, kind) is { Count: > 0 } places)
        {
            var records = sums.Kind(Tally.Place).Where(place => place.A == 0).ToDictionary(place => place.B, place => place.Sum.N);
            records[0] = of - records.Values.Sum();
            of = records.Where(place => places.Contains(place.Key)).Sum(place => place.Value);
        }

        return of - coded;
    }

    private static HashSet<int> Places(BulkStore store, SourceScope scope, int kind)
    {
        using var later = store.Prepare("select b, sum(n) from tally where unit_no = ?1 and source_no = ?2 and segment >= 0 and kind = ?3 and a = ?4 group by b");
        later.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (int)Tally.Place).Bind(4, kind);
        var counts = new Dictionary<int, long>();
        while (later.Step())
        {
            counts.Add(later.Small(0), later.Number(1));
        }

        counts[0] = Coded(store, scope, kind) - counts.Values.Sum();
        return [.. counts.Where(pair => pair.Value > 0).Select(pair => pair.Key)];
    }

    // An event's activity and an outcome are counted in tallies of their own.
    private static long Coded(BulkStore store, SourceScope scope, int kind)
    {
        using var statement = store.Prepare("select coalesce(sum(n), 0) from tally where unit_no = ?1 and source_no = ?2 and segment >= 0 and ((kind = ?3 and a = ?4) or kind = ?5)");
        var own = kind switch { WordKind.Activity => (int)Tally.Activity, WordKind.Outcome => (int)Tally.Outcome, _ => 0 };
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (int)Tally.Driver).Bind(4, kind).Bind(5, own);
        var coded = statement.Step() ? statement.Number(0) : 0;
        statement.Reset();
        return coded;
    }
}
