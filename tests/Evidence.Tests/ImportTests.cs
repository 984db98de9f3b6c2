using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Evidence.Tests;

[Trait("store", "both")]
public sealed class ImportTests
{
    private const string Query = "format=csv&case=case&activity=activity&time=time";
    private const string Head = "case,activity,time\n";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Rows(int count, int from = 0) => string.Concat(Enumerable.Range(from, count).Select(i =>
        $"c{i / 4},a{i % 4},{DateTime.UnixEpoch.AddDays(20_000).AddMinutes(i):yyyy-MM-ddTHH:mm:ssZ}\n"));

    [Fact]
    public async Task A_time_that_cannot_be_read_is_named_by_line_field_and_reason_and_the_rest_is_kept()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");

        var import = await evidence.ImportAsync("log", Utf8(Head + Rows(3) + "c9,a1,yesterday\n" + Rows(2, 3)), Query);

        Assert.Equal(("done", 6, 5, 1), (import.GetProperty("state").GetString(), import.GetProperty("read").GetInt32(), import.GetProperty("accepted").GetInt32(), import.GetProperty("rejected").GetInt32()));
        var problem = Assert.Single(import.GetProperty("problems").EnumerateArray());
        Assert.Equal((5, "time"), (problem.GetProperty("line").GetInt32(), problem.GetProperty("field").GetString()));
        Assert.Contains("time", problem.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_the_header_lacks_fails_at_once_with_the_header()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");

        var import = await evidence.ImportAsync("log", Utf8(Head + Rows(3)), "format=csv&case=case&activity=Activity&time=time");

        Assert.Equal(("failed", 0), (import.GetProperty("state").GetString(), import.GetProperty("accepted").GetInt32()));
        var problem = Assert.Single(import.GetProperty("problems").EnumerateArray());
        Assert.Equal((1, "Activity"), (problem.GetProperty("line").GetInt32(), problem.GetProperty("field").GetString()));
        Assert.Contains("case, activity, time", problem.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_breaks_off_fails_and_keeps_what_was_good()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");
        await evidence.RegisterAsync("xes");
        await evidence.RegisterAsync("zip");
        var xes = "<log><trace><string key=\"concept:name\" value=\"1\"/><event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2024-01-01T00:00:00Z\"/></event>\n<event><string key=\"concept:name\"";

        var csv = await evidence.ImportAsync("log", Utf8(Head + Rows(700) + "c9,\"broken"), Query);
        var xml = await evidence.ImportAsync("xes", Utf8(xes), "format=xes");
        var zip = await evidence.ImportAsync("zip", Cut(Utf8(Head + Rows(20_000))), Query);

        Assert.Equal(("failed", 700), (csv.GetProperty("state").GetString(), csv.GetProperty("accepted").GetInt32()));
        Assert.Equal(702, csv.GetProperty("problems")[0].GetProperty("line").GetInt32());
        Assert.Equal(("failed", 1), (xml.GetProperty("state").GetString(), xml.GetProperty("accepted").GetInt32()));
        Assert.Equal(2, xml.GetProperty("problems")[0].GetProperty("line").GetInt32());
        Assert.Equal("failed", zip.GetProperty("state").GetString());
        Assert.InRange(zip.GetProperty("accepted").GetInt32(), 1_000, 19_999);
        Assert.Equal(700, (await evidence.GetAsync("sources/log/paths")).GetProperty("events").GetInt32());
    }

    [Fact]
    public async Task An_entity_bomb_is_refused()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");

        var import = await evidence.ImportAsync("log", Utf8("<!DOCTYPE log [<!ENTITY a \"aaaa\">]><log><trace><event><string key=\"concept:name\" value=\"&a;\"/></event></trace></log>"), "format=xes");

        Assert.Equal("failed", import.GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_same_key_answers_the_same_import()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");
        var file = Utf8(Head + Rows(10));

        using var first = await evidence.PostFileAsync("log", file, Query, "once");
        using var second = await evidence.PostFileAsync("log", file, Query, "once");
        using var other = await evidence.PostFileAsync("log", Utf8(Head + Rows(11)), Query, "once");

        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Single((await evidence.GetAsync("sources/log/imports")).GetProperty("imports").EnumerateArray());
    }

    [Fact]
    public async Task An_empty_body_begins_no_import()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");

        using var answer = await evidence.Http.PostAsync($"sources/log/imports?{Query}", new ByteArrayContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The file is empty.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty((await evidence.GetAsync("sources/log/imports")).GetProperty("imports").EnumerateArray());
        Assert.False((await evidence.GetAsync("sources/log")).GetProperty("importing").GetBoolean());
    }

    [Fact]
    public async Task A_stop_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("journey-evidence-stop-").FullName;
        try
        {
            string id;
            int before;
            await using (var evidence = await RunningEvidence.StartAsync(folder, rowsPerSecond: 20_000))
            {
                await evidence.RegisterAsync("log");
                id = await evidence.BeginImportAsync("log", Utf8(Head + Rows(60_000)), Query);
                while ((before = (await evidence.GetAsync($"sources/log/imports/{id}")).GetProperty("accepted").GetInt32()) == 0)
                {
                    await Task.Delay(5, TestContext.Current.CancellationToken);
                }

                await evidence.StopAsync();
            }

            await using var again = await RunningEvidence.StartAsync(folder);
            var import = await again.EndedAsync("log", id);

            Assert.InRange(before, 1, 59_999);
            Assert.Equal(("done", 60_000, 60_000, 0), (import.GetProperty("state").GetString(), import.GetProperty("read").GetInt32(), import.GetProperty("accepted").GetInt32(), import.GetProperty("duplicates").GetInt32()));
            var paths = await again.GetAsync("sources/log/paths");
            Assert.Equal((60_000, 15_000, 1), (paths.GetProperty("events").GetInt32(), paths.GetProperty("cases").GetInt32(), paths.GetProperty("variants").GetInt32()));
            Assert.All(paths.GetProperty("edges").EnumerateArray(), edge => Assert.Equal((15_000, 60), (edge.GetProperty("count").GetInt32(), edge.GetProperty("medianSeconds").GetDouble())));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_is_read_while_an_import_runs_is_consistent_and_says_partial()
    {
        // Four seconds of reading: who looks at it meets it half read on any machine.
        await using var evidence = await RunningEvidence.StartAsync(rowsPerSecond: 10_000);
        await evidence.RegisterAsync("log");
        var id = await evidence.BeginImportAsync("log", Utf8(Head + Rows(40_000)), Query);
        var seen = new List<JsonElement>();
        while ((await evidence.GetAsync($"sources/log/imports/{id}")).GetProperty("state").GetString() is "queued" or "running")
        {
            seen.Add(await evidence.GetAsync("sources/log/paths"));
        }

        var partial = seen.Where(paths => paths.TryGetProperty("events", out _) && paths.TryGetProperty("partial", out _)).ToList();
        Assert.NotEmpty(partial);
        foreach (var paths in partial)
        {
            var (events, cases) = (paths.GetProperty("events").GetInt64(), paths.GetProperty("cases").GetInt64());
            Assert.Equal(events, paths.GetProperty("activityCounts").EnumerateObject().Sum(count => count.Value.GetInt64()));
            Assert.Equal(events - cases, paths.GetProperty("edges").EnumerateArray().Sum(edge => edge.GetProperty("count").GetInt64()));
            Assert.Equal(cases, paths.GetProperty("topVariants").EnumerateArray().Sum(variant => variant.GetProperty("cases").GetInt64()));
        }

        Assert.False((await evidence.GetAsync("sources/log/paths")).TryGetProperty("partial", out _));
    }

    private static byte[] Cut(byte[] file)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            zip.Write(file);
        }

        return packed.ToArray()[..(int)(packed.Length * 3 / 4)];
    }
}
