using System.Threading.RateLimiting;
using Journey.Caching;

namespace Journey.Gateway;

/// <summary>
/// What one caller may still ask, over all gateways. Each gateway decides by its own bucket, without asking anybody; some times a second it
/// tells the others through the shared memory what it has let through, and takes from its bucket what they have. Without shared memory each
/// gateway counts for itself.
/// </summary>
internal sealed class SharedBucket(TokenBucketRateLimiterOptions options, SharedMemory memory, string caller) : ReplenishingRateLimiter
{
    static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(1);
    readonly TokenBucketRateLimiter _own = new(options);
    long _untold;
    long _owed;
    long _known = -1;
    long _unsure;
    int _telling;

    public override TimeSpan? IdleDuration => _own.IdleDuration;

    public override TimeSpan ReplenishmentPeriod => _own.ReplenishmentPeriod;

    public override bool IsAutoReplenishing => _own.IsAutoReplenishing;

    public override RateLimiterStatistics? GetStatistics() => _own.GetStatistics();

    /// <summary>Fills it up for the time that has passed; the server calls this ten times a second for every caller it knows.</summary>
    public override bool TryReplenish()
    {
        var filled = _own.TryReplenish();
        Settle();
        if (_own.IdleDuration is null && Interlocked.Exchange(ref _telling, 1) == 0)
        {
            _ = TellAsync();
        }

        return filled;
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Counted(_own.AttemptAcquire(permitCount), permitCount);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        Counted(await _own.AcquireAsync(permitCount, cancellationToken), permitCount);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _own.Dispose();
        }

        base.Dispose(disposing);
    }

    RateLimitLease Counted(RateLimitLease lease, int permits)
    {
        if (lease.IsAcquired)
        {
            Interlocked.Add(ref _untold, permits);
        }

        return lease;
    }

    async Task TellAsync()
    {
        var told = Interlocked.Exchange(ref _untold, 0);
        var total = await memory.TryAsync(async (server, keys) =>
        {
            var sum = server.StringIncrementAsync(keys["asked:" + caller], told);
            await Task.WhenAll(sum, server.KeyExpireAsync(keys["asked:" + caller], Forgotten));
            return await sum;
        });
        if (total.Came)
        {
            // Nothing is known before the first answer; a sum that has fallen began anew; what was told without an answer is in it or is not.
            var others = _known < 0 ? 0 : Math.Max(0, total.Value - told - _known - _unsure);
            Interlocked.Exchange(ref _owed, Math.Min(_owed + others, options.TokenLimit));
            (_known, _unsure) = (total.Value, 0);
        }
        else
        {
            _unsure += told;
        }

        Volatile.Write(ref _telling, 0);
    }

    // What others have let through, and this bucket could not pay yet, it pays when it has been filled.
    void Settle()
    {
        var left = _own.GetStatistics()?.CurrentAvailablePermits ?? 0;
        var paid = (int)Math.Min(Volatile.Read(ref _owed), left);
        if (paid > 0 && _own.AttemptAcquire(paid).IsAcquired)
        {
            Interlocked.Add(ref _owed, -paid);
        }
    }
}
