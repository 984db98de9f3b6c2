using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>SQLite, where a statement costs less than a microsecond and answers row by row: nothing is held back.</summary>
internal sealed class SqliteStore(SqliteConnection connection) : BulkStore
{
    public override bool FetchesAhead => false;

    public override Statement Prepare(string sql) => new SqliteStatement(connection, sql);

    public override Statement Find(string sql) => Prepare(sql);

    public override Statement Scan(string sql) => Prepare(sql);

    public override Statement Insert(string table, string columns, string conflict = "")
    {
        var values = string.Join(", ", columns.Split(", ").Select((_, i) => $"?{i + 1}"));
        return Prepare($"insert into {table} ({columns}) values ({values}) {conflict}");
    }

    public override Statement Update(string table, string columns, string key)
    {
        var (set, of) = (columns.Split(", "), key.Split(", "));
        return Prepare($"update {table} set {string.Join(", ", set.Select((name, i) => $"{name} = ?{i + 1}"))} where {string.Join(" and ", of.Select((name, i) => $"{name} = ?{set.Length + i + 1}"))}");
    }

    public override void Flush()
    {
    }

    // One writes at a time, into whatever.
    public override void TakeTurn(SourceScope scope)
    {
    }

    public override long LastNumber(Numbered table)
    {
        using var last = Prepare($"select max({table.Column}) from {table.Table}");
        return last.Step() ? last.Number(0) : 0;
    }
}
