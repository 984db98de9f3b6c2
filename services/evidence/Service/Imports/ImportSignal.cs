using System.Threading.Channels;

namespace Journey.Evidence.Imports;

/// <summary>Wakes the worker. Many calls before it looks are one.</summary>
internal sealed class ImportSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken ct) => _raised.Reader.ReadAsync(ct);
}
