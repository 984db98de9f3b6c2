using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>How many records of a log carry a reason.</summary>
internal static class ReasonTable
{
    public static long CodedOf(BulkStore store, SourceScope scope)
    {
        using var statement = store.Prepare("select coalesce(sum(n), 0) from tally where unit_no = ?1 and source_no = ?2 and kind = ?3 and a = ?4");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (int)Tally.Driver).Bind(4, WordKind.Reason);
        var coded = statement.Step() ? statement.Number(0) : 0;
        statement.Reset();
        return coded;
    }
}
