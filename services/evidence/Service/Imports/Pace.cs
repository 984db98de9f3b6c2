using System.Threading.Channels;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Imports;

/// <summary>
/// Cuts batches so that other writers come between: at once when one waits, else at about 200 ms of writing, as many chunks as the last
/// batch says will fit. Every batch costs something whatever its size, so an import that is alone writes long ones.
/// </summary>
internal sealed class Pace(TimeProvider time, int largest, Func<bool> othersWait)
{
    private const double Target = 200;
    private const int Least = 4;
    private const int Largest = 64;
    private int _most = Math.Min(Least, largest);
    private int _written;

    /// <summary>When the batch began, in the clock's own ticks.</summary>
    public long Began { get; private set; }

    /// <summary>Gives chunks for one batch. A batch that is tried again gets the same ones first.</summary>
    public Func<Chunk?> Begin(List<Chunk> taken, ChannelReader<Chunk> from)
    {
        Began = time.GetTimestamp();
        _written = 0;
        return () => Next(taken, from);
    }

    /// <summary>The batch is committed.</summary>
    public void End()
    {
        var took = Math.Max(1, time.GetElapsedTime(Began).TotalMilliseconds);
        if (_written >= Least)
        {
            var fits = (int)Math.Round(_written * Target / took);
            // Below the least, what every batch costs would grow into most of the work on a machine that is busy with other things.
            _most = Math.Min(largest, Math.Clamp(fits, Math.Max(Least, _most / 2), Math.Min(Largest, _most * 2)));
        }
    }

    private Chunk? Next(List<Chunk> taken, ChannelReader<Chunk> from)
    {
        if (_written < taken.Count)
        {
            return taken[_written++];
        }

        if (_written >= _most || (_written >= Least && othersWait()) || !from.TryRead(out var chunk))
        {
            return null;
        }

        taken.Add(chunk);
        _written++;
        return chunk;
    }
}
