namespace Maps.Tests;

/// <summary>The time of day and more: a test moves it on by days, while timers run as they do.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private TimeSpan by;

    public void Pass(TimeSpan time) => by += time;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}
