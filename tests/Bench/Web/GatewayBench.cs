namespace Bench.Web;

/// <summary>The gateway, with everything it does for a caller of the API, against a bare proxy before the same server.</summary>
internal static class GatewayBench
{
    private const double Target = .8;
    private const int Connections = 32;

    public static async Task<int> RunAsync(int pairs)
    {
        if (Wrk.Absent is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 2;
        }

        var body = new byte[2_000];
        Array.Fill(body, (byte)'x');
        await using var backend = await BareServer.BackendAsync(body, "application/json", "", http2: true);
        await using var proxy = await BareServer.ProxyAsync(backend.Address, http2: true);
        await using var town = await RunningTown.StartAsync(("Services:Maps", backend.Address.ToString()));
        using var api = town.Api("founder");
        using var made = await api.PostAsJsonAsync("/api/v1/units", new { key = "bench", name = "Bench", timeZone = "UTC" });
        made.EnsureSuccessStatusCode();
        var bearer = ("Authorization", "Bearer " + town.Token("founder"));

        return await Pairs.RatioAsync(
            "gateway against a bare proxy", pairs, Target,
            () => Wrk.RunAsync(new Uri(proxy.Address, "/api/v1/units/bench/maps"), Connections, Pairs.Duration),
            () => Wrk.RunAsync(new Uri(town.Host.Address, "/api/v1/units/bench/maps"), Connections, Pairs.Duration, bearer));
    }
}
