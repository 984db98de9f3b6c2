using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Journey.Running;

namespace Journeys.Tests.Evidence;

/// <summary>A file whose connection breaks while it is sent, through the gateway as from outside.</summary>
public sealed class CutUploadTests(JourneyFixture journey) : IClassFixture<JourneyFixture>, IAsyncLifetime
{
    const int Rows = 40_000;
    const string Source = "/api/v1/units/cut/sources/shop";
    const string Imports = $"{Source}/imports?format=csv&id=id&case=case&customer=customer&activity=activity&time=time&channel=channel&reason=reason&segment=segment";
    readonly byte[] _file = Read(EventFile.Stream(Rows, 1));
    HttpClient _api = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = journey.Api(journey.Token("sender", organisation: true));
        using var unit = await _api.PostAsJsonAsync("/api/v1/units", new { key = "cut", name = "Cut" }, Ct);
        using var source = await _api.PostAsJsonAsync("/api/v1/units/cut/sources", new { key = "shop", name = "Shop", origin = "operations", tier = "S", method = "log" }, Ct);
        Assert.True(source.IsSuccessStatusCode, await source.Content.ReadAsStringAsync(Ct));
    }

    public ValueTask DisposeAsync()
    {
        _api.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_cut_off_by_a_broken_connection_leaves_the_source_as_it_was_and_can_be_sent_again()
    {
        await WholeAsync();
        var before = await FiguresAsync();
        foreach (var (share, chunked, reset) in new[] { (.3, false, true), (.9, false, false), (.5, true, true), (.5, true, false) })
        {
            await SendPartAsync(share, chunked, reset);
        }

        Assert.Equal(before, await FiguresAsync());
        Assert.Single((await GetAsync($"{Source}/imports"))["imports"]!.AsArray());
        await WholeAsync();
        Assert.Equal(Rows, (int)(await GetAsync(Source))["records"]!);
    }

    /// <summary>Sends the head and a part of the body, then resets the connection, or ends it and waits until the server has ended it too.</summary>
    async Task SendPartAsync(double share, bool chunked, bool reset)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, journey.Host.Address.Port, Ct);
        var wire = tcp.GetStream();
        var length = chunked ? "Transfer-Encoding: chunked" : $"Content-Length: {_file.Length}";
        var head = $"POST {Imports} HTTP/1.1\r\nHost: {journey.Host.Address.Authority}\r\nAuthorization: {_api.DefaultRequestHeaders.Authorization}\r\nContent-Type: text/csv\r\n{length}\r\n\r\n";
        await wire.WriteAsync(Encoding.ASCII.GetBytes(head), Ct);
        var part = _file.AsMemory(0, (int)(_file.Length * share));
        if (chunked)
        {
            await wire.WriteAsync(Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), Ct);
        }
        await wire.WriteAsync(part, Ct);
        if (reset)
        {
            tcp.LingerState = new LingerOption(true, 0);
            return;
        }
        tcp.Client.Shutdown(SocketShutdown.Send);
        Assert.True(await EndsAsync(wire), "The server answered to half a file.");
    }

    // It is reset where the server still had bytes to read.
    static async Task<bool> EndsAsync(NetworkStream wire)
    {
        try
        {
            return await wire.ReadAsync(new byte[1], Ct) == 0;
        }
        catch (IOException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return true;
        }
    }

    async Task WholeAsync()
    {
        using var sent = await _api.PostAsync(Imports, new ByteArrayContent(_file), Ct);
        var begun = JsonNode.Parse(await sent.Content.ReadAsStringAsync(Ct))!;
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        while ((string?)(await GetAsync($"{Source}/imports/{begun["id"]}"))["state"] is "queued" or "running")
        {
            await Task.Delay(50, Ct);
        }
    }

    async Task<string> FiguresAsync() =>
        (await GetAsync($"{Source}/paths?top=50")).ToJsonString() + (await GetAsync($"{Source}/drivers?by=reason")).ToJsonString() + (await GetAsync(Source)).ToJsonString();

    async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _api.GetStringAsync(new Uri(path, UriKind.Relative), Ct))!;

    static byte[] Read(Stream stream)
    {
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
