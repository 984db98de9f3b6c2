using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Journey.Evidence.Storage;

/// <summary>
/// A prepared statement of SQLite. Records are written by the hundred thousand; looking each parameter up by its name, as ADO.NET
/// commands do, would cost as much as the write itself.
/// </summary>
internal sealed class SqliteStatement : Statement
{
    private readonly sqlite3 _store;
    private readonly sqlite3_stmt _statement;
    private nint _handle;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _store = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_store, sql, out _statement));
        _handle = _statement.DangerousGetHandle();
    }

    public override int Changes => raw.sqlite3_changes(_store);

    public override Statement Bind(int index, long value)
    {
        Check(SqliteCalls.Bind(_handle, index, value));
        return this;
    }

    public override Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? SqliteCalls.BindNull(_handle, index) : SqliteCalls.Bind(_handle, index, value, value.Length, SqliteCalls.Copied));
        return this;
    }

    public override Statement BindNull(int index)
    {
        Check(SqliteCalls.BindNull(_handle, index));
        return this;
    }

    public override bool Step()
    {
        var result = SqliteCalls.Step(_handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        Reset();
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
        return false;
    }

    public override void Reset() => _ = SqliteCalls.Reset(_handle);

    public override long Number(int column) => SqliteCalls.Number(_handle, column);

    public override bool IsNull(int column) => SqliteCalls.TypeOf(_handle, column) == raw.SQLITE_NULL;

    public override ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    public override void Dispose()
    {
        _handle = 0;
        _statement.Dispose();
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_store).utf8_to_string(), result & 0xFF, result);
        }
    }
}
