namespace Journey.Messaging.Rabbit;

/// <summary>
/// Something that can break and is made anew when it is next asked for. Who asks at the same time shares one try, and tries keep their
/// distance, so that nobody who asks in a loop spins.
/// </summary>
internal sealed class Renewable<T>(Func<CancellationToken, Task<T>> make, Func<T, bool> works, TimeSpan pause, TimeProvider time) : IAsyncDisposable
    where T : class, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private Task<T>? _current;
    private long _tried;

    public Task<T> GetAsync(CancellationToken ct)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_end.IsCancellationRequested, this);
            if (_current is null || (_current.IsCompleted && !Works(_current)))
                _current = MakeAsync(_current);
            return _current.WaitAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task<T>? last;
        lock (_lock)
        {
            if (_end.IsCancellationRequested)
                return;

            _end.Cancel();
            last = _current;
        }

        if (last is not null)
            await DiscardAsync(last);
        _end.Dispose();
    }

    private bool Works(Task<T> made) => made.IsCompletedSuccessfully && works(made.Result);

    private async Task<T> MakeAsync(Task<T>? broken)
    {
        var ct = _end.Token;
        // What follows does not run under the lock.
        await Task.Yield();
        if (broken is not null)
        {
            _ = DiscardAsync(broken);
            var early = pause - time.GetElapsedTime(_tried);
            if (early > TimeSpan.Zero)
                await Task.Delay(early, time, ct);
        }

        _tried = time.GetTimestamp();
        return await make(ct);
    }

    private static async Task DiscardAsync(Task<T> broken)
    {
        try
        {
            await (await broken).DisposeAsync();
        }
        catch (Exception)
        {
            // It was never made, or is too broken to be closed in good order; whoever asked for it was told.
        }
    }
}
