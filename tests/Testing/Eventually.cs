using System.Diagnostics;

namespace Journey.Testing;

/// <summary>Waits for what other threads bring about.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task HoldsAsync(Func<bool> condition, string what) => HoldsAsync(() => Task.FromResult(condition()), () => what);

    /// <summary>Asks again and again, less often where it is said how long it may take.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition, Func<string> what, TimeSpan? most = null)
    {
        var patience = most ?? Patience;
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(clock.Elapsed < patience, $"Not in {patience.TotalSeconds} s: {what()}");
            await Task.Delay(most is null ? 5 : 100);
        }
    }
}
