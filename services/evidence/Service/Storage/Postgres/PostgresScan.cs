using Npgsql;

namespace Journey.Evidence.Storage;

/// <summary>A query that is answered some thousand rows at a time: memory does not grow with the answer, and others may ask in between.</summary>
/// <param name="connection">To send it over.</param>
/// <param name="name">Of its cursor; one name stands for the same columns in every transaction.</param>
/// <param name="sql">With numbered parameters.</param>
/// <param name="before">Called before anything is sent.</param>
internal sealed class PostgresScan(NpgsqlConnection connection, string name, string sql, Action before) : Statement
{
    private const int Rows = 4_096;
    private readonly PostgresStatement _open = new(connection, $"declare {name} no scroll cursor for {sql}", before);
    private readonly PostgresStatement _fetch = new(connection, $"fetch {Rows} from {name}", before);
    private bool _isOpen;
    private int _left;

    public override int Changes => 0;

    public override Statement Bind(int index, long value)
    {
        _open.Bind(index, value);
        return this;
    }

    public override Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        _open.Bind(index, value);
        return this;
    }

    public override Statement BindNull(int index)
    {
        _open.BindNull(index);
        return this;
    }

    public override bool Step()
    {
        if (!_isOpen)
        {
            _open.Run();
            (_isOpen, _left) = (true, Rows);
        }

        if (_fetch.Step())
        {
            _left--;
            return true;
        }

        // A full answer may have another after it.
        if (_left > 0)
        {
            Reset();
            return false;
        }

        _left = Rows;
        return Step();
    }

    public override void Reset()
    {
        if (_isOpen)
        {
            _isOpen = false;
            _fetch.Reset();
            using var close = new PostgresStatement(connection, $"close {name}", before);
            close.Run();
        }
    }

    public override long Number(int column) => _fetch.Number(column);

    public override bool IsNull(int column) => _fetch.IsNull(column);

    public override ReadOnlySpan<byte> Blob(int column) => _fetch.Blob(column);

    public override void Dispose()
    {
        _open.Dispose();
        _fetch.Dispose();
    }
}
