using System.Text;
using Journey.Evidence.Figures;
using Journey.Evidence.Identity;
using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;

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

    private readonly TestedBulk _bulk = new();
    private readonly OpenedRanges _opened = new();
    private readonly UnitKey _key = new(new byte[32]);
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private int _imports;
    private long _batches;
    private long _records;

    private static SourceScope Scope => new(1, 1);

    /// <summary>Imports a file; sizes say after how many rows each batch ends, over and over.</summary>
    public (long Accepted, long Duplicates) Import(string csv, IReadOnlyList<int> sizes, bool forgetful = false)
    {
        _imports++;
        var words = WordTable.Of(_bulk.Store, Scope);
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
            _bulk.Begin();
            var counts = writer.Write(_bulk.Store, ++_batches, 0, () => left.TryDequeue(out var chunk) ? chunk : null);
            _bulk.Commit();
            writer.Committed();
            _records += counts.Accepted;
            accepted += counts.Accepted;
            duplicates += counts.Duplicates;
            // As after a restart: nothing is remembered but what is stored.
            writer = forgetful ? Writer() : writer;
            if (!more)
            {
                RepetitionTable.Forget(_bulk.Store, Scope, _imports);
                return (accepted, duplicates);
            }
        }
    }

    /// <summary>From what is kept.</summary>
    public LogPaths Paths(string? segment = null, int? fromDay = null, int? toDay = null)
    {
        var asked = Ask(segment, fromDay, toDay);
        return PathReading.Of(new KeptCounts(_bulk.Store, asked.Log, asked.Days!, asked.Words.Has(WordKind.Segment), _opened), asked.Words, 1_000, asked.Log.Newest);
    }

    /// <summary>From a pass over the lines.</summary>
    public LogPaths Scan(string? segment = null, int? fromDay = null, int? toDay = null) =>
        FigureVerbs.Scan(_bulk.Store, _key, Ask(segment, fromDay, toDay), CancellationToken.None);

    public LogDrivers Drivers(int kind, string? segment = null, int? fromDay = null, int? toDay = null)
    {
        var asked = Ask(segment, fromDay, toDay);
        return DriverReading.Of(_bulk.Store, asked, kind);
    }

    public LogDrivers ScanDrivers(int kind, string? segment = null, int? fromDay = null, int? toDay = null)
    {
        var asked = Ask(segment, fromDay, toDay);
        return DriverScan.Of(new LogScan(_bulk.Store, asked), asked.Words, kind, CancellationToken.None) with { AsOf = null };
    }

    public void Dispose() => _bulk.Dispose();

    private BatchWriter Writer() => new(
        _key, Scope, _imports, 1, _zone, sourceIsEmpty: _records == 0,
        hasSegments: ShapeTable.ArePartedBySegment(_bulk.Store, Scope), timeExpected: true);

    private Asked Ask(string? segment, int? fromDay, int? toDay)
    {
        var log = new LogScope("k", Scope, ["kind"], CutRule.None, _batches, null, false);
        Instant? Day(int? day) => day is { } number ? new Instant(null, DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(number)) : null;
        var query = new FigureQuery { Segment = segment, From = Day(fromDay), To = Day(toDay) };
        return Asking.Of(log, query, new Vocabulary(WordTable.Of(_bulk.Store, Scope)), _zone, new Violations());
    }
}
