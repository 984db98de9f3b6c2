using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>Makes the drivers of a log from what was counted.</summary>
internal static class DriverReading
{
    public static LogDrivers Of(Sums sums, Vocabulary words, int kind, DateTimeOffset? asOf)
    {
        var names = words.Texts(kind);
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

        return new LogDrivers(Ranking.Of(counts, sums.N(Tally.Records) - counts.Values.Sum()), asOf);
    }

    private static void Add(Dictionary<string, long> counts, string value, long n) => counts[value] = counts.GetValueOrDefault(value) + n;
}
