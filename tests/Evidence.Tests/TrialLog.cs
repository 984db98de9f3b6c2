using System.Text;
using Journey.Evidence.Claims;
using Journey.Evidence.Figures;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Microsoft.Data.Sqlite;

namespace Evidence.Tests;

/// <summary>One source on a store in memory, written batch by batch and read as the service reads it.</summary>
internal sealed class TrialLog : IDisposable
{
    private static readonly Mapping Mapping = new()
    {
        Format = Mapping.Csv,
        Id = "id",
        Case = "case",
        Activity = "activity",
        Time = "time",
        Segment = "segment",
        Reason = "reason",
        Channel = "channel",
    };

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly UnitKey _key = new(new byte[32]);
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private int _imports;
    private long _batches;
    private long _records;

    public TrialLog()
    {
        _connection.Open();
        foreach (var sql in NarrowTables.Create(postgres: false))
        {
            Execute(sql);
        }
    }

    private static SourceScope Scope => new(1, 1);

    /// <summary>Imports a file; sizes say after how many rows each batch ends, over and over.</summary>
    public (long Accepted, long Duplicates) Import(string csv, IReadOnlyList<int> sizes, bool forgetful = false)
    {
        _imports++;
        var words = WordTable.Of(_connection, Scope);
        var shaper = new Shaper(_key, new WordBook(words), new TimeReader(null, null), 1);
        var mapping = csv.StartsWith("id,", StringComparison.Ordinal) ? Mapping : Mapping with { Id = null };
        using var feed = new CsvFeed(new Input(new MemoryStream(Encoding.UTF8.GetBytes(csv))), (byte)',', mapping, new Columns(mapping, ["kind"], [], _key.Records));
        var writer = Writer();
        var (accepted, duplicates) = (0L, 0L);
        for (var batch = 0; ; batch++)
        {
            var more = true;
            for (var row = 0; row < sizes[batch % sizes.Count] && (more = feed.Next(shaper)); row++)
            {
            }

            var left = new Queue<Chunk>([shaper.Take(0, [])]);
            Execute("begin immediate");
            var counts = writer.Write(_connection, ++_batches, 0, () => left.TryDequeue(out var chunk) ? chunk : null);
            Execute("commit");
            writer.Committed();
            _records += counts.Accepted;
            accepted += counts.Accepted;
            duplicates += counts.Duplicates;
            // As after a restart: nothing is remembered but what is stored.
            writer = forgetful ? Writer() : writer;
            if (!more)
            {
                RepetitionTable.Forget(_connection, Scope, _imports);
                return (accepted, duplicates);
            }
        }
    }

    public LogPaths Paths(string? segment = null, int? fromDay = null, int? toDay = null) => PathReading.Of(_connection, Open(segment, fromDay, toDay, 0), 1_000);

    public LogDrivers Drivers(int dimension, string? segment = null, int? fromDay = null, int? toDay = null) =>
        DriverReading.Of(_connection, Open(segment, fromDay, toDay, dimension), 1_000);

    public void Dispose() => _connection.Dispose();

    private BatchWriter Writer() => new(
        _key, Scope, _imports, 1, _zone, sourceIsEmpty: _records == 0,
        hasSegments: WordTable.Of(_connection, Scope).Any(word => word.Kind == WordKind.Segment), timeExpected: true);

    private OpenLog Open(string? segment, int? fromDay, int? toDay, int dimension)
    {
        var words = WordTable.Of(_connection, Scope);
        int? number = segment switch
        {
            null => null,
            "" => 0,
            _ => words.Where(word => word.Kind == WordKind.Segment && Encoding.UTF8.GetString(word.Text) == segment).Select(word => word.Number).FirstOrDefault(int.MaxValue),
        };
        var source = new Source { SourceNo = 1, UnitNo = 1, Key = "k", Name = "k", Origin = Origin.Operations, Tier = Tier.S, Method = "log", ItemId = Guid.Empty, CreatedAt = default, Dimensions = "[\"kind\"]" };
        return new OpenLog(source, words, new Selection(number, fromDay, toDay), dimension, false);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
