using System.Threading.Channels;

namespace Journey.Maps.Storage;

/// <summary>Tells the pass over staleness which unit to look at before its next round.</summary>
internal sealed class StalenessSignal
{
    private readonly Channel<Guid> units = Channel.CreateUnbounded<Guid>(new UnboundedChannelOptions { SingleReader = true });

    public void Raise(Guid unit) => units.Writer.TryWrite(unit);

    /// <summary>The units to look at; none once <paramref name="most"/> has passed.</summary>
    public async Task<IReadOnlySet<Guid>> WaitAsync(Task most, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ready = units.Reader.WaitToReadAsync(enough.Token).AsTask();
        await Task.WhenAny(ready, most);
        await enough.CancelAsync();
        var found = new HashSet<Guid>();
        while (units.Reader.TryRead(out var unit))
        {
            found.Add(unit);
        }

        ct.ThrowIfCancellationRequested();
        return found;
    }
}
