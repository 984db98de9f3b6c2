using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Evidence.Tests;

[Trait("store", "long")]
public sealed class ConcurrencyTests
{
    private const string Query = "format=csv&id=id&case=case&activity=activity&time=time";

    [Fact]
    public async Task Two_imports_at_once_into_one_source_and_reads_meanwhile_are_exact()
    {
        // Some seconds of reading: the figures are read meanwhile on any machine.
        await using var evidence = await RunningEvidence.StartAsync(rowsPerSecond: 20_000);
        await evidence.RegisterAsync("both");
        await evidence.RegisterAsync("alone");
        await evidence.RegisterAsync("beside");
        var rows = Rows(60_000);

        // Every second row is in both files, and the rows of a case are spread over both.
        var first = await evidence.BeginImportAsync("both", File(rows.Where((_, i) => i % 4 != 3)), Query);
        var second = await evidence.BeginImportAsync("both", File(rows.Where((_, i) => i % 4 != 1)), Query);
        var third = await evidence.BeginImportAsync("beside", File(rows), Query);
        var seen = await WatchAsync(evidence, "both", [("both", first), ("both", second), ("beside", third)]);
        await evidence.ImportAsync("alone", File(rows), Query);

        var (one, other) = (await evidence.EndedAsync("both", first), await evidence.EndedAsync("both", second));
        Assert.Equal((45_000, 15_000, 30_000), (one.GetProperty("accepted").GetInt32(), other.GetProperty("accepted").GetInt32(), other.GetProperty("duplicates").GetInt32()));
        Assert.True(seen.Count > 1, "Nothing was read while the imports ran.");
        var alone = Figures(await evidence.GetAsync("sources/alone/paths?top=1000"));
        Assert.Equal(alone, Figures(await evidence.GetAsync("sources/both/paths?top=1000")));
        Assert.Equal(alone, Figures(await evidence.GetAsync("sources/beside/paths?top=1000")));
    }

    // Answers while batches are committed: each is one state of the store, so its parts add up.
    private static async Task<HashSet<long>> WatchAsync(RunningEvidence evidence, string key, (string Source, string Import)[] imports)
    {
        var seen = new HashSet<long>();
        for (var running = true; running;)
        {
            var paths = await evidence.GetAsync($"sources/{key}/paths?top=1000");
            if (paths.TryGetProperty("events", out var events))
            {
                seen.Add(events.GetInt64());
                AddsUp(paths);
            }

            running = false;
            foreach (var (source, import) in imports)
            {
                running |= (await evidence.GetAsync($"sources/{source}/imports/{import}")).GetProperty("state").GetString() is "queued" or "running";
            }
        }

        return seen;
    }

    private static void AddsUp(JsonElement paths)
    {
        var (events, cases) = (paths.GetProperty("events").GetInt64(), paths.GetProperty("cases").GetInt64());
        Assert.Equal(events, paths.GetProperty("activityCounts").EnumerateObject().Sum(count => count.Value.GetInt64()));
        Assert.Equal(events - cases, paths.GetProperty("edges").EnumerateArray().Sum(edge => edge.GetProperty("count").GetInt64()));
        var variants = paths.GetProperty("topVariants").EnumerateArray().ToList();
        Assert.Equal(variants.Count, paths.GetProperty("variants").GetInt32());
        Assert.Equal(cases, variants.Sum(variant => variant.GetProperty("cases").GetInt64()));
        Assert.Equal(events, variants.Sum(variant => variant.GetProperty("cases").GetInt64() * variant.GetProperty("path").GetArrayLength()));
    }

    private static string Figures(JsonElement paths) => string.Join(
        '\n', new[] { "events", "cases", "variants", "topVariants", "edges", "activityCounts", "throughput" }.Select(name => paths.GetProperty(name).GetRawText()));

    // No two times are equal, so that the order of the files means nothing.
    private static List<string> Rows(int count) => [.. Enumerable.Range(0, count).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $"{i},c{i * 7919 % 9_973},a{i * 31 % 5},{DateTime.UnixEpoch.AddDays(20_000).AddSeconds(i * 17):yyyy-MM-ddTHH:mm:ssZ}"))];

    private static byte[] File(IEnumerable<string> rows) => Encoding.UTF8.GetBytes("id,case,activity,time\n" + string.Concat(rows.Select(row => row + "\n")));
}
