namespace Journey.Gateway.Keeping;

/// <summary>
/// A question that many ask, one at a time: whoever comes while it is under way shares the next one, so that every answer is to a question
/// that began after it was asked for, and the more ask at once the less each costs.
/// </summary>
internal sealed class SharedQuestion<T>
{
    readonly Lock _gate = new();
    Task<T>? _asking;
    Task<T>? _next;

    public Task<T> JoinAsync(Func<Task<T>> ask)
    {
        lock (_gate)
        {
            return _next ?? (_asking is null or { IsCompleted: true } ? _asking = ask() : _next = AfterAsync(_asking, ask));
        }
    }

    async Task<T> AfterAsync(Task<T> before, Func<Task<T>> ask)
    {
        // Never at once, even where the one before is over: who waits has to be told of this one before it begins.
        await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        Task<T> own;
        lock (_gate)
        {
            _next = null;
            own = _asking = ask();
        }

        return await own;
    }
}
