using System.Threading.Channels;

namespace Journey.Evidence.Logs;

/// <summary>Wakes the worker that lets logs catch up. Many calls before it looks are one.</summary>
internal sealed class LogSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken ct) => _raised.Reader.ReadAsync(ct);
}
