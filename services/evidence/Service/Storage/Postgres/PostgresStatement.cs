using Npgsql;

namespace Journey.Evidence.Storage;

/// <summary>A statement that is sent when it is stepped, and answered whole.</summary>
/// <param name="connection">To send it over.</param>
/// <param name="sql">With numbered parameters.</param>
/// <param name="before">Called before it is sent.</param>
internal sealed class PostgresStatement(NpgsqlConnection connection, string sql, Action before) : Statement
{
    private readonly NpgsqlCommand _command = new(sql, connection);
    private readonly Answer _answer = new();
    private bool _sent;
    private int _changes;

    public override int Changes => _changes;

    public override Statement Bind(int index, long value) => Set(index, new NpgsqlParameter<long> { TypedValue = value });

    public override Statement Bind(int index, ReadOnlySpan<byte> value) => value.IsEmpty ? BindNull(index) : Set(index, new NpgsqlParameter<byte[]> { TypedValue = value.ToArray() });

    public override Statement BindNull(int index) => Set(index, new NpgsqlParameter { Value = DBNull.Value });

    public override Statement Bind(int index, long[] values) => Set(index, new NpgsqlParameter<long[]> { TypedValue = values });

    public override bool Step()
    {
        if (!_sent)
        {
            before();
            using var reader = _command.ExecuteReader();
            _answer.Read(reader);
            _changes = Math.Max(reader.RecordsAffected, 0);
            _sent = true;
        }

        if (_answer.Next())
        {
            return true;
        }

        Reset();
        return false;
    }

    public override void Reset()
    {
        _sent = false;
        _answer.Clear();
    }

    public override long Number(int column) => _answer.Number(column);

    public override bool IsNull(int column) => _answer.IsNull(column);

    public override ReadOnlySpan<byte> Blob(int column) => _answer.Blob(column);

    public override void Dispose() => _command.Dispose();

    private PostgresStatement Set(int index, NpgsqlParameter value)
    {
        while (_command.Parameters.Count < index)
        {
            _command.Parameters.Add(new NpgsqlParameter { Value = DBNull.Value });
        }

        _command.Parameters[index - 1] = value;
        return this;
    }
}
