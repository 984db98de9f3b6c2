using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Figures;

/// <summary>Makes the drivers of a log from its aggregates.</summary>
internal static class DriverReading
{
    public static LogDrivers Of(SqliteConnection connection, OpenLog log, int top)
    {
        var sums = FigureTables.Read(connection, log.Source.Scope, log.Selection);
        var names = log.Texts(log.Dimension);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var ((kind, a, b), sum) in sums.Tallies)
        {
            if (kind == Tally.Driver && a == log.Dimension)
            {
                Add(counts, names[b], sum.N);
            }
            else if (kind == Tally.Activity && log.Dimension == WordKind.Activity)
            {
                Add(counts, names[a], sum.N);
            }
        }

        var ranking = Ranking.Of(counts, sums.N(Tally.Records) - counts.Values.Sum());
        return new LogDrivers(ranking, top, log.Source.Revision, log.Importing);
    }

    private static void Add(Dictionary<string, long> counts, string value, long n) => counts[value] = counts.GetValueOrDefault(value) + n;
}
