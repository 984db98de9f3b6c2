using System.Diagnostics;

namespace Gateway.Tests;

internal static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "It did not come true within 20 seconds.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
