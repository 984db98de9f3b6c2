using System.Diagnostics;
using Journey.Evidence.Aggregates;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Microsoft.Data.Sqlite;

namespace Bench;

/// <summary>
/// The baseline: the same rows, read and hashed beforehand, inserted into the product's own tables with their own indexes by prepared
/// statements, durable (WAL, synchronous FULL), in transactions of the length the product uses.
/// </summary>
internal static class BareInserts
{
    private const int RowsPerTransaction = 5_000;

    private static SourceScope Scope => new(1, 1);

    public static IReadOnlyList<Chunk> Shape(byte[] csv)
    {
        var key = new UnitKey(new byte[32]);
        var mapping = new Mapping { Format = Mapping.Csv, Case = "order", Activity = "activity", Time = "time", Channel = "channel", Segment = "segment", Reason = "reason" };
        var shaper = new Shaper(key, new WordBook([]), new TimeReader(null, null), 0);
        using var feed = new CsvFeed(new Input(new MemoryStream(csv)), (byte)',', mapping, new Columns(mapping, [], [], key.Records));
        var chunks = new List<Chunk>();
        while (feed.Next(shaper))
        {
            if (shaper.Full)
            {
                chunks.Add(shaper.Take(0, []));
            }
        }

        chunks.Add(shaper.Take(0, []));
        return chunks;
    }

    public static double Run(IReadOnlyList<Chunk> chunks)
    {
        var folder = Directory.CreateTempSubdirectory("journey-bench-");
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "bare.db")};Pooling=False");
            connection.Open();
            Execute(connection, "pragma journal_mode = wal");
            Execute(connection, "pragma synchronous = full");
            Execute(connection, "pragma cache_size = -49152");
            Execute(connection, "pragma wal_autocheckpoint = 8000");
            foreach (var sql in NarrowTables.Create(postgres: false).Where(sql => sql.Contains("table record ", StringComparison.Ordinal) || sql.Contains("index record_id", StringComparison.Ordinal) || sql.Contains("table line ", StringComparison.Ordinal)))
            {
                Execute(connection, sql);
            }

            var clock = Stopwatch.StartNew();
            Insert(connection, chunks);
            return clock.Elapsed.TotalSeconds;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Insert(SqliteConnection connection, IReadOnlyList<Chunk> chunks)
    {
        var store = new SqliteStore(connection);
        using var insert = RecordTable.Inserting(store, Scope, 1, "on conflict do nothing");
        using var lines = new LineTable(store, Scope, 0);
        var cases = new Dictionary<UInt128, long>();
        var written = 0;
        Execute(connection, "begin immediate");
        foreach (var chunk in chunks)
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                ref readonly var row = ref chunk.Rows[i];
                if (!cases.TryGetValue(row.Case, out var number))
                {
                    cases.Add(row.Case, number = cases.Count + 1);
                }

                RecordTable.Bind(insert, row, chunk, new SlottedRecord(
                    (long)(ulong)(row.Id >> 64), new KeptRecord(written + 1, (long)(ulong)row.Id, 1, number, row.Time, row.RecordedTime, null)));
                insert.Run();
                lines.Insert(number, new CaseRecord(
                    row.Time, 0, written + 1, row.Activity, row.Reason, row.Channel, row.Segment, row.Actor, row.Service, row.Score, row.Outcome, []));
                if (++written % RowsPerTransaction == 0)
                {
                    Execute(connection, "commit");
                    Execute(connection, "begin immediate");
                }
            }
        }

        Execute(connection, "commit");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
