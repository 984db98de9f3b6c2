using System.Globalization;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Imports;

/// <summary>
/// The most rows a second that one import writes (<c>Imports:RowsPerSecond</c>), so that what else runs on the machine keeps its share.
/// Not set: as many as it can.
/// </summary>
internal sealed class ImportRate
{
    private readonly int? _rows;
    private readonly TimeProvider _time;

    public ImportRate(IConfiguration settings, TimeProvider time)
    {
        _time = time;
        if (settings["Imports:RowsPerSecond"] is { Length: > 0 } text)
        {
            _rows = int.TryParse(text, CultureInfo.InvariantCulture, out var rows) && rows > 0
                ? rows
                : throw new InvalidOperationException($"Imports:RowsPerSecond is not a number of rows: '{text}'.");
        }
    }

    /// <summary>Chunks that are written together at most: those of a second, so that an import under a limit still moves evenly.</summary>
    public int Chunks => _rows is { } rows ? Math.Max(1, rows / Chunk.Most) : int.MaxValue;

    /// <summary>Waits until the rows written since then are no more than the limit allows.</summary>
    public Task KeepAsync(int written, long since, CancellationToken ct)
    {
        if (_rows is not { } rows)
        {
            return Task.CompletedTask;
        }

        var ahead = TimeSpan.FromSeconds((double)written / rows) - _time.GetElapsedTime(since);
        return ahead > TimeSpan.Zero ? Task.Delay(ahead, _time, ct) : Task.CompletedTask;
    }
}
