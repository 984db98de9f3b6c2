using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Storage;

/// <summary>What records of sources and lines of a log cover; one pass over each.</summary>
internal static class CoverageTables
{
    public static DateTimeOffset? Oldest(BulkStore store, SourceScope scope)
    {
        using var statement = store.Prepare("select min(time_ms) from line where unit_no = ?1 and scope_no = ?2 and activity <> 0 and time_ms > ?3");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, CaseRecord.NoTime);
        return statement.Step() && !statement.IsNull(0) ? DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(0)) : null;
    }

    /// <param name="store">To read with.</param>
    /// <param name="sources">The sources of a log.</param>
    /// <param name="dayOf">Day of an instant in the unit's zone.</param>
    public static Coverage Of(BulkStore store, IEnumerable<SourceScope> sources, Func<long, int> dayOf)
    {
        var coverage = new Coverage(0, 0, 0, 0);
        foreach (var scope in sources)
        {
            using var statement = store.Scan("select case when customer is null then 0 else 1 end, time_ms, recorded_ms from record where unit_no = ?1 and source_no = ?2");
            statement.Bind(1, scope.Unit).Bind(2, scope.Source);
            while (statement.Step())
            {
                var told = !statement.IsNull(1) && !statement.IsNull(2);
                coverage = new Coverage(
                    coverage.Records + 1, coverage.WithCustomer + statement.Number(0), coverage.Recorded + (told ? 1 : 0),
                    coverage.Late + (told && dayOf(statement.Number(2)) > dayOf(statement.Number(1)) ? 1 : 0));
            }
        }

        return coverage;
    }
}
