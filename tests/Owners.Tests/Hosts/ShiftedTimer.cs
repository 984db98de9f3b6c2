namespace Owners.Tests.Hosts;

/// <summary>A real timer that knows when it would ring by the shifted clock.</summary>
internal sealed class ShiftedTimer : ITimer
{
    readonly ShiftedTime _time;
    readonly ITimer _real;
    readonly Lock _gate = new();
    DateTimeOffset _rings;

    public ShiftedTimer(ShiftedTime time, Func<ShiftedTimer, ITimer> start, TimeSpan due, TimeSpan period)
    {
        _time = time;
        Set(due, period);
        _real = start(this);
    }

    public TimeSpan Due { get; private set; }

    public TimeSpan Period { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            Set(dueTime, period);
            return _real.Change(dueTime, period);
        }
    }

    public void RingIfDue()
    {
        lock (_gate)
        {
            if (Due != Timeout.InfiniteTimeSpan && _rings <= _time.GetUtcNow())
            {
                _rings = _time.GetUtcNow() + Period;
                _real.Change(TimeSpan.Zero, Period);
            }
        }
    }

    public void Dispose() => _real.Dispose();

    public ValueTask DisposeAsync() => _real.DisposeAsync();

    void Set(TimeSpan due, TimeSpan period)
    {
        (Due, Period) = (due, period);
        _rings = due == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : _time.GetUtcNow() + due;
    }
}
