using System.Diagnostics;

namespace Journey.Testing;

/// <summary>Waits for what other threads bring about.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task HoldsAsync(Func<bool> condition, string what) => HoldsAsync(() => Task.FromResult(condition()), () => what);

    public static async Task HoldsAsync(Func<Task<bool>> condition, Func<string> what)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(clock.Elapsed < Patience, $"Not in {Patience.TotalSeconds} s: {what()}");
            await Task.Delay(5);
        }
    }
}
