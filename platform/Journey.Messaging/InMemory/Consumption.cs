namespace Journey.Messaging.InMemory;

/// <summary>A loop that runs on a scheduler and ends when it is disposed.</summary>
internal sealed class Consumption : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public Consumption(Func<CancellationToken, Task> loop, TaskScheduler scheduler) => _loop = Task.Factory
        .StartNew(() => loop(_stop.Token), CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler).Unwrap();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
