using System.Threading.Channels;

namespace Journey.Messaging.Sending;

/// <summary>Wakes the relay. Many signals while it works are one.</summary>
internal sealed class RelaySignal(TimeProvider time)
{
    private readonly Channel<bool> _signals =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _signals.Writer.TryWrite(true);

    /// <summary>Returns when woken, at the latest after the time given.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var poll = Task.Delay(atMost, time, stop.Token);
        var signal = _signals.Reader.ReadAsync(stop.Token).AsTask();
        await Task.WhenAny(poll, signal);
        await stop.CancelAsync();
        await poll.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ((Task)signal).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
    }
}
