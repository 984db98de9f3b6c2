namespace Gateway.Tests.Stage;

/// <summary>A clock that a test can put forward.</summary>
internal sealed class Clock : TimeProvider
{
    long _ticks = System.GetUtcNow().UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
