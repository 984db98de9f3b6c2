namespace Journey.Evidence.Storage;

/// <summary>Counts of equal records of a file. They are needed while their file is read and not after.</summary>
internal sealed class RepetitionTable(BulkStore store, SourceScope scope, int import) : IDisposable
{
    private const string Key = "unit_no, source_no, import_no, content_hash, content_check";
    private readonly Statement _find = store.Find("select seen from repetition where unit_no = ?1 and source_no = ?2 and import_no = ?3 and content_hash = ?4 and content_check = ?5");
    private readonly Statement _save = store.Insert("repetition", $"{Key}, seen", $"on conflict ({Key}) do update set seen = excluded.seen");
    private readonly Dictionary<UInt128, int> _seen = [];

    /// <summary>How many equal records there were; null before the second.</summary>
    public int? Seen(UInt128 content)
    {
        if (_seen.TryGetValue(content, out var known))
        {
            return known;
        }

        int? seen = Bound(_find, content).Step() ? _find.Small(0) : null;
        _find.Reset();
        return seen;
    }

    public void See(UInt128 content, int seen) => _seen[content] = seen;

    /// <summary>Writes what the batch has counted.</summary>
    public void Save()
    {
        foreach (var (content, seen) in _seen)
        {
            Bound(_save, content).Bind(6, seen).Run();
        }

        _seen.Clear();
    }

    public static void Forget(BulkStore store, SourceScope scope, int import)
    {
        using var statement = store.Prepare("delete from repetition where unit_no = ?1 and source_no = ?2 and import_no = ?3");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import).Run();
    }

    public void Dispose()
    {
        _find.Dispose();
        _save.Dispose();
    }

    private Statement Bound(Statement statement, UInt128 content) => statement
        .Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import).Bind(4, (long)(ulong)content).Bind(5, (long)(ulong)(content >> 64));
}
