namespace Owners.Tests.Hosts;

/// <summary>The real clock, moved into the future by a test. Timers go on as they are; those that a move has made due ring at once.</summary>
public sealed class ShiftedTime : TimeProvider
{
    readonly List<WeakReference<ShiftedTimer>> _timers = [];
    long _shift;

    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref _shift, by.Ticks);
        foreach (var timer in Timers())
        {
            timer.RingIfDue();
        }
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ShiftedTimer(this, proxy => base.CreateTimer(callback, state, proxy.Due, proxy.Period), dueTime, period);
        lock (_timers)
        {
            _timers.RemoveAll(known => !known.TryGetTarget(out _));
            _timers.Add(new(timer));
        }
        return timer;
    }

    List<ShiftedTimer> Timers()
    {
        lock (_timers)
        {
            return [.. _timers.Select(known => known.TryGetTarget(out var timer) ? timer : null).OfType<ShiftedTimer>()];
        }
    }
}
