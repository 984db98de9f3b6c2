namespace Owners.Tests.Hosts;

/// <summary>The real clock, moved into the future by a test. Timers go on as they are.</summary>
public sealed class ShiftedTime : TimeProvider
{
    long _shift;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));
}
