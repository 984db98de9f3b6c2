using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Journey.Testing;
using Journey.Testing.Stores;

namespace Evidence.Tests;

/// <summary>Two processes of the part on one store: whatever comes to either, the figures are those of one.</summary>
[Trait("store", "both")]
public sealed class ReplicaTests
{
    private const string Query = "format=csv&id=id&case=case&activity=activity&time=time";
    private const string RootKey = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    [Fact]
    public async Task Two_processes_that_number_new_words_at_the_same_time_agree_in_the_end()
    {
        Assert.SkipUnless(TestedStore.IsServer, "Only on a database server does a part run as several processes.");
        await using var one = await RunningEvidence.StartAsync(rootKey: RootKey);
        await using var other = await one.BesideAsync();
        await one.RegisterAsync("both");
        await one.RegisterAsync("alone");
        // Each batch brings activities that nobody has seen, in another order at either process.
        var batches = Enumerable.Range(0, 24).Select(batch => Enumerable.Range(0, 40).Select(i => Row((batch * 40) + i)).ToList()).ToList();

        await Task.WhenAll(
            SendAsync(one, "both", batches.Where((_, i) => i % 2 == 0)),
            SendAsync(other, "both", batches.Where((_, i) => i % 2 == 1)));
        await SendAsync(one, "alone", batches);

        Assert.Equal(Figures(await one.GetAsync("sources/alone/paths?top=1000")), Figures(await one.GetAsync("sources/both/paths?top=1000")));
        Assert.Equal(960, (await one.GetAsync("sources/both/paths?top=1")).GetProperty("events").GetInt32());
    }

    [Fact]
    public async Task A_file_is_read_by_the_process_that_has_it_and_paused_and_resumed_at_either()
    {
        Assert.SkipUnless(TestedStore.IsServer, "Only on a database server does a part run as several processes.");
        await using var one = await RunningEvidence.StartAsync(rowsPerSecond: 5_000, rootKey: RootKey);
        await using var other = await one.BesideAsync();
        await one.RegisterAsync("files");
        var rows = Enumerable.Range(0, 20_000).Select(i => $"{i},c{i / 4},a{i % 7},{Day(i)}\n");
        var file = Encoding.UTF8.GetBytes("id,case,activity,time\n" + string.Concat(rows));

        var import = await one.BeginImportAsync("files", file, Query);
        await TurnAsync(other, import, "pause");
        var held = await AwaitStateAsync(other, import, "paused");
        await TurnAsync(other, import, "resumption");
        var ended = await other.EndedAsync("files", import);

        Assert.True(held.GetProperty("read").GetInt32() < 20_000);
        Assert.Equal(("done", 20_000, 0), (ended.GetProperty("state").GetString(), ended.GetProperty("accepted").GetInt32(), ended.GetProperty("duplicates").GetInt32()));
    }

    [Fact]
    public async Task Nothing_is_read_after_somebody_was_told_that_an_import_is_paused()
    {
        Assert.SkipUnless(TestedStore.IsServer, "Only on a database server does a part run as several processes.");
        await using var one = await RunningEvidence.StartAsync(rootKey: RootKey);
        await using var other = await one.BesideAsync();
        await one.RegisterAsync("files");
        var rows = Enumerable.Range(0, 300_000).Select(i => $"{i},c{i / 4},a{i % 7},{Day(i)}\n");
        var file = Encoding.UTF8.GetBytes("id,case,activity,time\n" + string.Concat(rows));
        var import = await one.BeginImportAsync("files", file, Query);
        await Eventually.HoldsAsync(async () => Read(await other.GetAsync($"sources/files/imports/{import}")) > 0, () => "a first batch");

        // Always in the middle of a batch: there is no pause between them.
        var told = await TurnAsync(other, import, "pause");
        await Task.Delay(1_000);
        var later = await other.GetAsync($"sources/files/imports/{import}");

        Assert.Equal(("paused", Read(told)), (later.GetProperty("state").GetString(), Read(later)));
        Assert.InRange(Read(told), 1, 299_999);
        await TurnAsync(other, import, "cancellation");
    }

    private static int Read(JsonElement import) => import.GetProperty("read").GetInt32();

    private static async Task<JsonElement> TurnAsync(RunningEvidence evidence, string import, string verb)
    {
        using var answer = await evidence.Http.PostAsync($"sources/files/imports/{import}/{verb}", null);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    private static async Task<JsonElement> AwaitStateAsync(RunningEvidence evidence, string import, string state)
    {
        JsonElement told;
        do
        {
            told = await evidence.GetAsync($"sources/files/imports/{import}");
        }
        while (told.GetProperty("state").GetString() is var now && now != state && now is "queued" or "running");
        Assert.Equal(state, told.GetProperty("state").GetString());
        return told;
    }

    private static async Task SendAsync(RunningEvidence evidence, string source, IEnumerable<List<string>> batches)
    {
        foreach (var batch in batches)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"sources/{source}/records")
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
                Content = new StringContent(string.Concat(batch), Encoding.UTF8, new MediaTypeHeaderValue("application/x-ndjson")),
            };
            using var answer = await evidence.Http.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        }
    }

    private static string Row(int i) =>
        $$"""{"id":"{{i}}","case":"c{{i * 7919 % 200}}","activity":"a{{i * 31 % 311}}","time":"{{Day(i)}}"}""" + "\n";

    private static string Day(int i) => DateTime.UnixEpoch.AddDays(20_000).AddMinutes(i * 17).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Figures(JsonElement paths) => string.Join(
        '\n', new[] { "events", "cases", "variants", "topVariants", "edges", "activityCounts", "throughput" }.Select(name => paths.GetProperty(name).GetRawText()));
}
