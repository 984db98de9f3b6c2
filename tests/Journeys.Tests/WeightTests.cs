using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Journey.Running;

namespace Journeys.Tests;

/// <summary>What a large map costs to look at, through the gateway, as a browser asks for it.</summary>
public sealed partial class WeightTests(SampleTests.Loaded sample, ITestOutputHelper output) : IClassFixture<SampleTests.Loaded>
{
    const string Unit = "/api/v1/units/sample";
    const int Steps = 40;
    const int MostBytes = 100_000;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_map_of_forty_steps_and_what_was_observed_is_sent_in_under_100_kilobytes(string encoding)
    {
        var map = await MakeAsync();
        using var http = sample.Journey.Api(token: null);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/units/sample/maps/{map}");
        request.Headers.Add("Cookie", await SignedIn.AsAsync(sample.Journey, "dev-contributor"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        using var answer = await http.SendAsync(request, Ct);
        var sent = await answer.Content.ReadAsByteArrayAsync(Ct);

        Assert.Equal((200, encoding), ((int)answer.StatusCode, answer.Content.Headers.ContentEncoding.SingleOrDefault()));
        Assert.InRange(sent.Length, 1, MostBytes);
        var page = await ReadAsync(sent, encoding);
        Assert.All(Enumerable.Range(1, Steps), step => Assert.Contains($"Step {step}: ", page, StringComparison.Ordinal));
        Assert.Contains("Billing", page, StringComparison.Ordinal);
        output.WriteLine($"{page.Length:N0} characters, {sent.Length:N0} bytes as {encoding}");
    }

    // The sample's map over and over: what its steps hold, their claims and pains. The log it is held against knows the first of them.
    async Task<string> MakeAsync()
    {
        var model = (JsonObject)await sample.MapAsync();
        foreach (var told in new[] { "id", "version", "status", "createdAt", "createdBy", "reason", "ids", "handoffs", "translations", "metrics" })
        {
            model.Remove(told);
        }

        var large = model.DeepClone().AsObject();
        large["title"] = "Forty steps and more";
        for (var turn = 1; StepsOf(large).Count() < Steps; turn++)
        {
            var copy = Again(model, turn);
            foreach (var list in new[] { "stages", "painPoints", "claims" })
            {
                copy[list]!.AsArray().ToList().ForEach(one => large[list]!.AsArray().Add(one!.DeepClone()));
            }
        }

        foreach (var (step, number) in StepsOf(large).Select((step, i) => (step, i + 1)))
        {
            step["title"] = $"Step {number}: {step["title"]}";
        }

        using var api = sample.Journey.Api(sample.Journey.Token("dev-contributor"));
        using var made = await api.PostAsJsonAsync($"{Unit}/maps", large, Ct);
        var answer = await made.Content.ReadAsStringAsync(Ct);
        Assert.True(made.IsSuccessStatusCode, answer);
        return (string)JsonNode.Parse(answer)!["id"]!;
    }

    static IEnumerable<JsonNode> StepsOf(JsonObject map) => map["stages"]!.AsArray().SelectMany(stage => stage!["steps"]!.AsArray()).Select(step => step!);

    // With ids and keys of its own.
    static JsonObject Again(JsonObject model, int turn)
    {
        var text = model.ToJsonString();
        foreach (Match id in OwnId().Matches(text))
        {
            text = text.Replace(id.Groups[1].Value, $"{id.Groups[1].Value}x{turn}", StringComparison.Ordinal);
        }

        return JsonNode.Parse(TouchpointKey().Replace(text, key => $"\"key\":\"{key.Groups[1].Value}-{turn}\""))!.AsObject();
    }

    [GeneratedRegex("\"id\":\"([^\"]+)\"")]
    private static partial Regex OwnId();

    [GeneratedRegex("\"key\":\"([^\"]+)\"")]
    private static partial Regex TouchpointKey();

    static async Task<string> ReadAsync(byte[] sent, string encoding)
    {
        await using var file = new MemoryStream(sent);
        await using Stream plain = encoding == "br" ? new BrotliStream(file, CompressionMode.Decompress) : new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Ct);
    }
}
