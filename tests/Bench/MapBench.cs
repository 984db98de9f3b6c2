using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Journey.Maps;
using Journey.Maps.Maps;

namespace Bench;

/// <summary>Reading and comparing versions of a map of 40 steps, and a page of the list among many maps against the same page among a hundredth of them.</summary>
internal static class MapBench
{
    private const int Rounds = 100;
    private const int Steps = 40;
    private const int Writers = 8;
    private const double MostMilliseconds = 10;
    private const double MostRatio = 1.5;

    public static async Task<int> RunAsync(int maps)
    {
        await using var part = await BenchPart.StartAsync(MapsHost.Build);
        var kept = await VersionsAsync(part);
        using var small = part.Unit("small");
        using var large = part.Unit("large");
        await FillAsync(small, maps / 100);
        await FillAsync(large, maps);
        var (first, middle) = (await RatioAsync(small, large, "maps?limit=50", "maps?limit=50"), await RatioAsync(
            small, large, await MiddleAsync(small, maps / 100), await MiddleAsync(large, maps)));
        Console.WriteLine(Line($"first page of 50: {maps / 100:N0} maps {first.Small:F2} ms, {maps:N0} maps {first.Large:F2} ms, ratio {first.Large / first.Small:F2}"));
        Console.WriteLine(Line($"page in the middle: {maps / 100:N0} maps {middle.Small:F2} ms, {maps:N0} maps {middle.Large:F2} ms, ratio {middle.Large / middle.Small:F2}"));
        return kept && first.Large / first.Small <= MostRatio && middle.Large / middle.Small <= MostRatio ? 0 : 1;
    }

    private static async Task<bool> VersionsAsync(BenchPart part)
    {
        using var http = part.Unit("one");
        var created = await PostAsync(http, "maps", Map("Forty steps", Steps));
        var id = created.GetProperty("id").GetString()!;
        var edits = new JsonArray([.. created.GetProperty("stages").EnumerateArray().SelectMany(stage => stage.GetProperty("steps").EnumerateArray()).Where((_, i) => i % 2 == 0)
            .Select(step => (JsonNode)new JsonObject { ["op"] = "set", ["path"] = step.GetProperty("id").GetString(), ["field"] = "title", ["value"] = "I do something else" })]);
        await PostAsync(http, $"maps/{id}/revisions", new JsonObject { ["edits"] = edits }, "\"1\"");
        var (read, answer) = (await MedianAsync(http, $"maps/{id}"), await MedianAsync(http, $"maps/{id}/diff?from=1&to=2"));
        var diff = DiffAlone(Guid.Parse(id), await http.GetByteArrayAsync($"maps/{id}/versions/1"), await http.GetByteArrayAsync($"maps/{id}/versions/2"));
        Console.WriteLine(Line($"{Steps} steps: diff of two versions {diff:F2} ms, at most {MostMilliseconds} ms; asked for over HTTP {answer:F2} ms, the map itself {read:F2} ms"));
        return diff <= MostMilliseconds;
    }

    // From the stored bytes, as the part does it for each who asks.
    private static double DiffAlone(Guid id, byte[] before, byte[] after)
    {
        var (one, other) = (DocumentJson.ToStored(Document(before)), DocumentJson.ToStored(Document(after)));
        var times = new List<double>();
        for (var round = -Rounds / 2; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var changes = MapDiff.Of((id, DocumentJson.FromStored(one)), (id, DocumentJson.FromStored(other)));
            var time = clock.Elapsed.TotalMilliseconds;
            if (changes.Count != Steps / 2)
            {
                throw new InvalidOperationException($"The diff told {changes.Count} changes.");
            }

            if (round >= 0)
            {
                times.Add(time);
            }
        }

        return Median(times);
    }

    // What an answer tells beside the document, its id and state, is not of it.
    private static MapDocument Document(byte[] answer) => new JsonObject(
            JsonNode.Parse(answer)!.AsObject().Where(field => Shape.Find(typeof(MapDocument), field.Key) is not null)
                .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())))
        .Deserialize<MapDocument>(DocumentJson.Options)!;

    private static async Task<JsonElement> PostAsync(HttpClient http, string address, JsonObject body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body), Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task FillAsync(HttpClient http, int maps) => Parallel.ForEachAsync(
        Enumerable.Range(0, maps), new ParallelOptions { MaxDegreeOfParallelism = Writers },
        async (i, _) => await PostAsync(http, "maps", Map($"Map {i}", 3)));

    // Where the page in the middle of the list begins.
    private static async Task<string> MiddleAsync(HttpClient http, int maps)
    {
        var address = "maps?limit=50";
        for (var read = 0; read < maps / 2; read += 50)
        {
            var page = await http.GetFromJsonAsync<JsonElement>(address);
            address = page.TryGetProperty("next", out var next) ? $"maps?limit=50&cursor={next.GetString()}" : address;
        }

        return address;
    }

    private static async Task<(double Small, double Large)> RatioAsync(HttpClient small, HttpClient large, string ofSmall, string ofLarge)
    {
        var times = (Small: new List<double>(), Large: new List<double>());
        for (var round = -Rounds / 2; round < Rounds; round++)
        {
            var (one, other) = (await TimeAsync(small, ofSmall), await TimeAsync(large, ofLarge));
            if (round >= 0)
            {
                times.Small.Add(one);
                times.Large.Add(other);
            }
        }

        return (Median(times.Small), Median(times.Large));
    }

    private static async Task<double> MedianAsync(HttpClient http, string address)
    {
        var times = new List<double>();
        for (var round = -Rounds / 2; round < Rounds; round++)
        {
            var time = await TimeAsync(http, address);
            if (round >= 0)
            {
                times.Add(time);
            }
        }

        return Median(times);
    }

    private static async Task<double> TimeAsync(HttpClient http, string address)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await http.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static JsonObject Map(string title, int steps) => new()
    {
        ["title"] = title,
        ["goal"] = new JsonObject { ["statement"] = "I want to be online." },
        ["window"] = new JsonObject { ["anchor"] = "purchase", ["days"] = 30 },
        ["segment"] = new JsonObject { ["key"] = "families" },
        ["stages"] = new JsonArray([.. Enumerable.Range(0, steps).Chunk(8).Select(stage => (JsonNode)new JsonObject
        {
            ["title"] = $"Stage {stage[0]}",
            ["steps"] = new JsonArray([.. stage.Select(Step)]),
        })]),
        ["painPoints"] = new JsonArray([.. Enumerable.Range(0, steps / 4).Select(i => (JsonNode)new JsonObject { ["title"] = $"Pain {i}", ["step"] = $"s{i}", ["severity"] = 3 })]),
        ["claims"] = new JsonArray([.. Enumerable.Range(0, steps).Select(i => (JsonNode)new JsonObject { ["statement"] = $"What is believed of step {i} is this.", ["element"] = $"s{i}" })]),
    };

    private static JsonNode Step(int i) => new JsonObject
    {
        ["id"] = $"s{i}",
        ["title"] = $"I take step {i}",
        ["intent"] = "I want to get on with it.",
        ["neededToProgress"] = "Somebody who says what comes next.",
        ["touchpoints"] = new JsonArray(Touchpoint(i, "web"), Touchpoint(i, "phone")),
        ["emotions"] = new JsonArray(new JsonObject { ["valence"] = i % 5 - 2, ["basis"] = "assumed", ["note"] = "as people say" }),
    };

    private static JsonObject Touchpoint(int i, string channel) =>
        new() { ["key"] = $"{channel}-{i}", ["name"] = $"Contact {i} by {channel}", ["channel"] = channel, ["operatedBy"] = $"Team {i % 6}" };

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
