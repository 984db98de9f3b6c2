namespace Platform.Tests;

/// <summary>A clock that stands until it is moved; timers run on the real one.</summary>
sealed class FakeTime : TimeProvider
{
    DateTimeOffset now = System.GetUtcNow();

    public void Advance(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now;
}
