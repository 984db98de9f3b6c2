namespace Journey.Messaging.InMemory;

/// <summary>A running loop that ends when it is disposed.</summary>
internal sealed class Consumption : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public Consumption(Func<CancellationToken, Task> loop) => _loop = Task.Run(() => loop(_stop.Token));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
