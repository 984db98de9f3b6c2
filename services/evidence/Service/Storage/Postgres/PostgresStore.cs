using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Journey.Evidence.Storage;

/// <summary>PostgreSQL, where every statement is a way there and back: what is written row by row on SQLite is sent by the thousand here.</summary>
internal sealed partial class PostgresStore(NpgsqlConnection connection) : BulkStore
{
    // More than a batch can hold; numbers stay exact in JSON for 500 million batches.
    private const long BlockSize = 1 << 24;
    private readonly List<HeldRows> _held = [];
    private bool _beside;
    private Task _sending = Task.CompletedTask;
    private int _cursors;

    public override bool FetchesAhead => true;

    public override Statement Prepare(string sql) => new PostgresStatement(connection, Own(sql), Flush);

    public override Statement Find(string sql) => new PostgresStatement(connection, Own(sql), Settle);

    public override Statement Scan(string sql)
    {
        Flush();
        return new PostgresScan(connection, $"scan_{++_cursors}_{Digest(sql)}", Own(sql), Settle);
    }

    public override Statement Insert(string table, string columns, string conflict = "")
    {
        var names = columns.Split(", ");
        return Hold(names, rows => $"insert into {table} ({columns}) select {columns} from {rows} {conflict}");
    }

    public override Statement Update(string table, string columns, string key)
    {
        var (set, of) = (columns.Split(", "), key.Split(", "));
        return Hold([.. set, .. of], rows =>
            $"update {table} t set {string.Join(", ", set.Select(name => $"{name} = r.{name}"))} from {rows} where {string.Join(" and ", of.Select(name => $"t.{name} = r.{name}"))}");
    }

    /// <summary>In the order in which the statements were made: rows of one table do not overtake each other.</summary>
    public override void Flush()
    {
        Send();
        Settle();
    }

    public override T SendBeside<T>(Func<T> work)
    {
        _beside = true;
        try
        {
            return work();
        }
        finally
        {
            // Where both failed, what the server said of the rows is why.
            _beside = false;
            Settle();
        }
    }

    public override void TakeTurn(SourceScope scope)
    {
        using var turn = Find("select 1 from pg_advisory_xact_lock(?1::int, ?2::int)");
        turn.Bind(1, scope.Unit).Bind(2, scope.Source).Run();
    }

    // Several write at a time, each with numbers of its own.
    public override long LastNumber(Numbered table)
    {
        using var block = Find($"select nextval('{table.Blocks}')");
        return block.Step() ? block.Number(0) * BlockSize : 0;
    }

    private HeldRows Hold(IReadOnlyList<string> columns, Func<string, string> sql)
    {
        var rows = new HeldRows(columns, sql, Send);
        _held.Add(rows);
        return rows;
    }

    private void Send()
    {
        Settle();
        var batch = connection.CreateBatch();
        foreach (var command in _held.Select(rows => rows.TakeAll()).OfType<NpgsqlBatchCommand>())
        {
            batch.BatchCommands.Add(command);
        }

        if (batch.BatchCommands.Count == 0)
        {
            batch.Dispose();
        }
        else if (_beside)
        {
            _sending = Task.Run(() => Send(batch));
        }
        else
        {
            Send(batch);
        }
    }

    private static void Send(NpgsqlBatch batch)
    {
        using (batch)
        {
            batch.ExecuteNonQuery();
        }
    }

    private void Settle()
    {
        var sent = _sending;
        _sending = Task.CompletedTask;
        sent.GetAwaiter().GetResult();
    }

    // A connection keeps what it fetches as a prepared statement, with the columns of the first answers: the same words must mean the same columns.
    private static string Digest(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)).AsSpan(0, 8));

    // Both number their parameters, with another sign before the number.
    private static string Own(string sql) => Parameter().Replace(sql, "$$$1");

    [GeneratedRegex(@"\?(\d+)")]
    private static partial Regex Parameter();
}
