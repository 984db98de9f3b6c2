namespace Journey.Portal.Clients;

/// <summary>
/// A question that many ask: at most a hundred times a second, one at a time. Whoever comes while it is under way shares the next one, so that
/// every answer is to a question that began after it was asked for.
/// </summary>
internal sealed class SharedQuestion<T>(TimeProvider time)
{
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);
    readonly Lock gate = new();
    long begun;
    Task<T>? asking;
    Task<T>? next;

    public Task<T> JoinAsync(Func<Task<T>> ask)
    {
        lock (gate)
        {
            return next ?? (asking is null || (asking.IsCompleted && Left <= TimeSpan.Zero) ? Begin(ask) : next = AfterAsync(asking, ask));
        }
    }

    TimeSpan Left => Pace - time.GetElapsedTime(begun);

    Task<T> Begin(Func<Task<T>> ask)
    {
        begun = time.GetTimestamp();
        return asking = ask();
    }

    async Task<T> AfterAsync(Task<T> before, Func<Task<T>> ask)
    {
        // Never at once, even where the one before is over: who waits has to be told of this one before it begins.
        await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        if (Left is { Ticks: > 0 } left)
        {
            await Task.Delay(left, time);
        }

        Task<T> own;
        lock (gate)
        {
            next = null;
            own = Begin(ask);
        }

        return await own;
    }
}
