using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Figures;

/// <summary>Makes the drivers of a log from what it keeps.</summary>
internal static class DriverReading
{
    /// <param name="store">To read with.</param>
    /// <param name="asked">Whole days of the log's own rule.</param>
    /// <param name="kind">Of word.</param>
    public static LogDrivers Of(BulkStore store, Asked asked, int kind)
    {
        var sums = FigureTables.Read(store, asked.Log.Scope, asked.Days!, values: false);
        var names = asked.Words.Texts(kind);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var ((tally, a, b), sum) in sums.Tallies)
        {
            if (tally == Tally.Driver && a == kind)
            {
                Add(counts, names[b], sum.N);
            }
            else if (tally == Tally.Activity && kind == WordKind.Activity)
            {
                Add(counts, names[a], sum.N);
            }
            else if (tally == Tally.Outcome && kind == WordKind.Outcome)
            {
                Add(counts, names[b], sum.N);
            }
        }

        return new LogDrivers(Ranking.Of(counts, PlaceTable.Uncoded(store, asked.Log.Scope, sums, kind, counts.Values.Sum(), out _)), asked.Log.Newest);
    }

    private static void Add(Dictionary<string, long> counts, string value, long n) => counts[value] = counts.GetValueOrDefault(value) + n;
}
