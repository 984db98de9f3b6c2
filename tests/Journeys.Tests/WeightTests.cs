using System.IO.Compression;
using System.Net.Http.Headers;
using Journey.Running;

namespace Journeys.Tests;

/// <summary>What a large map costs to look at, through the gateway, as a browser asks for it.</summary>
public sealed class WeightTests(SampleTests.Loaded sample, ITestOutputHelper output) : IClassFixture<SampleTests.Loaded>
{
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
        request.Headers.Add("Cookie", await sample.Journey.Callers.SignInAsync("dev-contributor"));
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

    async Task<string> MakeAsync()
    {
        using var api = sample.Journey.Api(sample.Journey.Token("dev-contributor"));
        return await LargeMap.MakeAsync(api, Steps, Ct, "Forty steps and more");
    }

    static async Task<string> ReadAsync(byte[] sent, string encoding)
    {
        await using var file = new MemoryStream(sent);
        await using Stream plain = encoding == "br" ? new BrotliStream(file, CompressionMode.Decompress) : new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Ct);
    }
}
