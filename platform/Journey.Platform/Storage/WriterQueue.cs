namespace Journey.Platform.Storage;

/// <summary>One writer at a time per SQLite file, in the order of arrival.</summary>
internal sealed class WriterQueue : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken ct) =>
        await gate.WaitAsync(Patience, ct) ? new Turn(gate) : throw new StoreBusy();

    public void Dispose() => gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
