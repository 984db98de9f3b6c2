namespace Journey.Platform.Storage;

/// <summary>One writer at a time per SQLite file, in the order of arrival.</summary>
internal sealed class WriterQueue : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim gate = new(1, 1);
    private int waiting;

    /// <summary>Whether somebody stands in line.</summary>
    public bool HasWaiters => Volatile.Read(ref waiting) > 0;

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            return await gate.WaitAsync(Patience, ct) ? new Turn(gate) : throw new StoreBusy();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
