using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>How many events of each activity a log has.</summary>
internal static class ActivityTable
{
    public static Dictionary<string, long> Of(BulkStore store, SourceScope scope)
    {
        var names = WordTable.Of(store, scope).Where(word => word.Kind == WordKind.Activity)
            .ToDictionary(word => word.Number, word => System.Text.Encoding.UTF8.GetString(word.Text));
        using var statement = store.Prepare("select a, sum(n) from tally where unit_no = ?1 and source_no = ?2 and kind = ?3 group by a");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (int)Tally.Activity);
        var events = new Dictionary<string, long>(StringComparer.Ordinal);
        while (statement.Step())
        {
            if (statement.Number(1) > 0)
            {
                events[names[statement.Small(0)]] = statement.Number(1);
            }
        }

        return events;
    }
}
