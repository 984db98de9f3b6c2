using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Journey.Evidence.Storage;

/// <summary>
/// A prepared statement bound by position. Records are written by the hundred thousand; looking each parameter up by its name,
/// as ADO.NET commands do, would cost as much as the write itself.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _store;
    private readonly sqlite3_stmt _statement;
    private nint _handle;

    public Statement(SqliteConnection connection, string sql)
    {
        _store = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_store, sql, out _statement));
        _handle = _statement.DangerousGetHandle();
    }

    public long LastRow => raw.sqlite3_last_insert_rowid(_store);

    public int Changes => raw.sqlite3_changes(_store);

    public Statement Bind(int index, long value)
    {
        Check(SqliteCalls.Bind(_handle, index, value));
        return this;
    }

    public Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? SqliteCalls.BindNull(_handle, index) : SqliteCalls.Bind(_handle, index, value, value.Length, SqliteCalls.Copied));
        return this;
    }

    public Statement BindText(int index, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_text(_statement, index, value));
        return this;
    }

    public Statement BindNull(int index)
    {
        Check(SqliteCalls.BindNull(_handle, index));
        return this;
    }

    /// <summary>Goes to the next row; resets the statement when there is none.</summary>
    public bool Step()
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

    public void Run()
    {
        if (Step())
        {
            Reset();
        }
    }

    public void Reset() => _ = SqliteCalls.Reset(_handle);

    public long Number(int column) => SqliteCalls.Number(_handle, column);

    public int Small(int column) => (int)SqliteCalls.Number(_handle, column);

    public bool IsNull(int column) => SqliteCalls.TypeOf(_handle, column) == raw.SQLITE_NULL;

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>What is called afterwards is refused as misuse.</summary>
    public void Dispose()
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
