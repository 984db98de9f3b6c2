namespace Bench.Web;

/// <summary>A map page that nothing has changed, through gateway and portal, against the same bytes through a bare proxy.</summary>
internal static class WarmPageBench
{
    private const double Target = .5;
    private const int Connections = 32;
    private const int Steps = 40;

    public static async Task<int> RunAsync(int pairs)
    {
        if (Wrk.Absent is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 2;
        }

        await using var town = await RunningTown.StartAsync();
        var page = new Uri(town.Host.Address, $"/units/sample/maps/{await town.LoadAsync(Steps)}");
        (string, string)[] headers = [("Cookie", await town.Callers.SignInAsync("dev-viewer")), ("Accept-Encoding", "br")];
        var sent = await BytesAsync(page, headers);
        await using var backend = await BareServer.BackendAsync(sent, "text/html; charset=utf-8", "br", http2: false);
        await using var proxy = await BareServer.ProxyAsync(backend.Address, http2: false);
        Pairs.Say($"warm page: {Steps} steps, {sent.Length:N0} bytes");

        return await Pairs.RatioAsync(
            "warm page against the same bytes through a bare proxy", pairs, Target,
            () => Wrk.RunAsync(proxy.Address, Connections, Pairs.Duration),
            () => Wrk.RunAsync(page, Connections, Pairs.Duration, headers));
    }

    private static async Task<byte[]> BytesAsync(Uri page, (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await http.SendAsync(request);
        return answer.StatusCode == System.Net.HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{page}: {(int)answer.StatusCode}");
    }
}
