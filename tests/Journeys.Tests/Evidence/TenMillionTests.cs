using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Journey.Running;

namespace Journeys.Tests.Evidence;

/// <summary>The targets of a large log, on the host as a process of its own. Takes some minutes: only <c>./journey test --long</c> runs it.</summary>
public sealed class TenMillionTests(ITestOutputHelper output) : IDisposable
{
    const int Rows = 10_000_000;
    const int MostAdded = 150;
    const double MostMilliseconds = 100;
    const int Reads = 200;
    readonly string _folder = Directory.CreateTempSubdirectory("journeys-long-").FullName;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ten_million_events_add_little_memory_and_their_paths_are_read_fast()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("JOURNEY_LONG") == "1", "It takes some minutes; ./journey test --long runs it.");
        await using var host = await HostProcess.StartAsync(_folder, Ct);
        using var api = new EvidenceApi(host.Api());
        await api.PrepareAsync(Ct);
        await WarmAsync(api);
        var before = host.Resident;
        using var memory = new PeakMemory(host);

        var import = await api.SendAsync("desk", EventFile.Stream(Rows, 3), Ct);
        var clock = Stopwatch.StartNew();
        await api.EndedAsync("desk", import, Ct);

        var added = (memory.Peak - before) / (1 << 20);
        var seconds = clock.Elapsed.TotalSeconds;
        var times = await ReadAsync(api);
        var p99 = times[(int)Math.Ceiling(.99 * times.Count) - 1];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Rows:N0} events in {seconds:N0} s ({Rows / seconds:N0}/s); {before >> 20} MB before, {added} MB added; paths median {times[times.Count / 2]:F1} ms, p99 {p99:F1} ms"));
        Assert.Equal(Rows, await api.ReadAsync("desk", import, "accepted", Ct));
        Assert.InRange(added, 0, MostAdded);
        Assert.InRange(p99, 0, MostMilliseconds);
    }

    // The small source has the code compiled and the stores opened: what is measured is the large one.
    static async Task WarmAsync(EvidenceApi api)
    {
        await api.EndedAsync("shop", await api.SendAsync("shop", EventFile.Stream(20_000, 4), Ct), Ct);
        for (var i = 0; i < 20; i++)
        {
            await api.GetAsync("/sources/shop/paths", Ct);
        }
    }

    static async Task<List<double>> ReadAsync(EvidenceApi api)
    {
        var times = new List<double>();
        for (var i = 0; i < Reads; i++)
        {
            var clock = Stopwatch.StartNew();
            var paths = (JsonObject)(await api.GetAsync("/sources/desk/paths", Ct))!;
            times.Add(clock.Elapsed.TotalMilliseconds);
            Assert.Equal(((long)Rows, "aggregate"), ((long)paths["events"]!, (string?)paths["basis"]));
        }
        return [.. times.Order()];
    }
}
