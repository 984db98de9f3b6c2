using Npgsql;
using NpgsqlTypes;

namespace Journey.Evidence.Storage;

/// <summary>Rows that go to the server together: each column is one array, which the server takes apart.</summary>
/// <param name="columns">Their columns, in the order in which they are bound.</param>
/// <param name="sql">The statement around a table <c>r</c> of the rows.</param>
/// <param name="full">Called when there are many.</param>
internal sealed class HeldRows(IReadOnlyList<string> columns, Func<string, string> sql, Action full) : Statement
{
    private const int Most = 4_096;
    private readonly HeldColumn[] _columns = [.. columns.Select(name => new HeldColumn(NarrowTable.IsBytes(name)))];
    private string? _sql;
    private int _rows;

    public override int Changes => throw new NotSupportedException("Rows that are held back have not changed anything yet.");

    public override Statement Bind(int index, long value)
    {
        _columns[index - 1].Number = value;
        return this;
    }

    public override Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        _columns[index - 1].Bytes = value.IsEmpty ? null : value.ToArray();
        return this;
    }

    public override Statement BindNull(int index)
    {
        (_columns[index - 1].Number, _columns[index - 1].Bytes) = (null, null);
        return this;
    }

    /// <summary>Takes the row that is bound; what stays bound is bound for the next one too.</summary>
    public override bool Step()
    {
        foreach (var column in _columns)
        {
            column.Take();
        }

        if (++_rows == Most)
        {
            full();
        }

        return false;
    }

    public override void Reset()
    {
    }

    public override long Number(int column) => throw new NotSupportedException("Nothing is answered to rows that are held back.");

    public override bool IsNull(int column) => throw new NotSupportedException("Nothing is answered to rows that are held back.");

    public override ReadOnlySpan<byte> Blob(int column) => throw new NotSupportedException("Nothing is answered to rows that are held back.");

    /// <summary>A command with all rows, which are held no more; null where there is none.</summary>
    public NpgsqlBatchCommand? TakeAll()
    {
        if (_rows == 0)
        {
            return null;
        }

        _rows = 0;
        var command = new NpgsqlBatchCommand(_sql ??= Sql());
        foreach (var column in _columns)
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | (column.IsBytes ? NpgsqlDbType.Bytea : NpgsqlDbType.Bigint), Value = column.TakeAll() });
        }

        return command;
    }

    /// <summary>Rows that are still held go with the next flush.</summary>
    public override void Dispose()
    {
    }

    private string Sql()
    {
        var arrays = _columns.Select((column, i) => $"${i + 1}::{(column.IsBytes ? "bytea" : "bigint")}[]");
        return sql($"unnest({string.Join(", ", arrays)}) as r({string.Join(", ", columns)})");
    }
}
