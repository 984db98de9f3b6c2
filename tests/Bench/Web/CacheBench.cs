namespace Bench.Web;

/// <summary>A map page while the unit is written into: with Redis, with one that hangs, and without; how long the slowest hundredth takes.</summary>
internal static class CacheBench
{
    private const double MostUp = 1;
    private const double MostHanging = 1.2;
    private const int Connections = 4;
    private const int Steps = 40;
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync(int rounds)
    {
        if (Wrk.Absent is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 2;
        }

        await using var with = await Place.OpenAsync();
        await using var without = await Place.OpenAsync(("Redis:Address", ""));
        await without.TailAsync();
        await with.TailAsync();
        var (up, hanging) = (new List<double>(), new List<double>());
        for (var round = 1; round <= rounds; round++)
        {
            var alone = await without.TailAsync();
            var answered = await with.TailAsync();
            await with.Town.Host.Servers.Redis!.SuspendAsync(CancellationToken.None);
            var silent = await with.TailAsync();
            await with.Town.Host.Servers.Redis!.ResumeAsync(CancellationToken.None);
            up.Add(answered / alone);
            hanging.Add(silent / alone);
            Pairs.Say($"  round {round}: p99 without {alone:F1} ms, with Redis {answered:F1} ms, hanging {silent:F1} ms");
        }

        var (ratio, hung) = (up.Order().ElementAt(rounds / 2), hanging.Order().ElementAt(rounds / 2));
        Pairs.Say($"p99 with Redis : without {ratio:F2} (at most {MostUp:F1}); hanging : without {hung:F2} (at most {MostHanging:F1})");
        return ratio <= MostUp && hung <= MostHanging ? 0 : 1;
    }

    private sealed class Place(RunningTown town, Uri page, string cookies) : IAsyncDisposable
    {
        public RunningTown Town => town;

        public static async Task<Place> OpenAsync(params (string Key, string Value)[] settings)
        {
            var town = await RunningTown.StartAsync(settings);
            var map = await town.LoadAsync(Steps);
            return new Place(town, new Uri(town.Host.Address, $"/units/sample/maps/{map}"), await town.Callers.SignInAsync("dev-viewer"));
        }

        public async Task<double> TailAsync()
        {
            using var stop = new CancellationTokenSource();
            var writing = WriteAsync(stop.Token);
            var tail = await Wrk.RunAsync(page, Connections, Pairs.Duration, ("Cookie", cookies), ("Accept-Encoding", "br"));
            await stop.CancelAsync();
            await writing;
            return tail.P99;
        }

        public ValueTask DisposeAsync() => town.DisposeAsync();

        private async Task WriteAsync(CancellationToken stop)
        {
            using var api = town.Api("dev-contributor");
            while (!stop.IsCancellationRequested)
            {
                using var written = await api.PostAsJsonAsync("/api/v1/units/sample/people", new { name = "Somebody new" }, CancellationToken.None);
                written.EnsureSuccessStatusCode();
                await Task.Delay(BetweenWrites, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
