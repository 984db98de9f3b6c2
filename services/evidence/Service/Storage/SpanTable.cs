
namespace Journey.Evidence.Storage;

/// <summary>Which record numbers each committed revision of a scope brought, by place of their source.</summary>
internal static class SpanTable
{
    public static void Add(BulkStore store, SourceScope scope, long revision, int place, long first, long last, long at)
    {
        using var statement = store.Prepare("insert into span values (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, revision).Bind(4, place).Bind(5, first).Bind(6, last).Bind(7, at).Run();
    }

    /// <summary>By place the highest record number that a revision knows.</summary>
    public static Dictionary<int, long> LastOf(BulkStore store, SourceScope scope, long revision)
    {
        using var statement = store.Prepare("select place, max(last_no) from span where unit_no = ?1 and scope_no = ?2 and revision <= ?3 group by place");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, revision);
        var last = new Dictionary<int, long>();
        while (statement.Step())
        {
            last.Add(statement.Small(0), statement.Number(1));
        }

        return last;
    }

    /// <summary>The spans of a source that hold records after a number, in order.</summary>
    public static List<Span> After(BulkStore store, SourceScope scope, long revision, long number)
    {
        using var statement = store.Prepare("select revision, first_no, last_no from span where unit_no = ?1 and scope_no = ?2 and revision >= ?3 and last_no > ?4 order by revision");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, revision).Bind(4, number);
        var spans = new List<Span>();
        while (statement.Step())
        {
            spans.Add(new Span(statement.Number(0), statement.Number(1), statement.Number(2)));
        }

        return spans;
    }
}
