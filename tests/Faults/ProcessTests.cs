namespace Faults.Tests;

/// <summary>Processes of parts are killed in the middle of their work (F1, F2, F6), or told to stop while they are asked (R6).</summary>
public sealed class ProcessTests(Town town)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F2_a_file_whose_reading_is_killed_is_read_to_its_end_once()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await Town.RegisterAsync(api, unit, "file");
        var imports = $"/api/v1/units/{unit}/sources/file/imports";
        using var sent = await api.PostAsync(imports + "?format=csv&id=id&case=case&activity=activity&time=time", Town.File(80_000), Ct);
        var id = (string)System.Text.Json.Nodes.JsonNode.Parse(await sent.Content.ReadAsStringAsync(Ct))!["id"]!;

        await Town.UntilAsync(async () => (int)(await Town.ReadAsync(api, $"{imports}/{id}"))["read"]! > 0, TimeSpan.FromSeconds(30), "The first batch");
        await Task.WhenAll(town.Part("evidence").SignalAsync("KILL", Ct), town.Part("evidence", 2).SignalAsync("KILL", Ct));
        await town.RecoveredAsync(TimeSpan.FromSeconds(60));
        await Town.UntilAsync(
            async () => (string)(await Town.ReadAsync(api, $"{imports}/{id}"))["state"]! is "done" or "failed", TimeSpan.FromSeconds(120), "The end of the import");
        var import = await Town.ReadAsync(api, $"{imports}/{id}");

        Assert.Equal(("done", 80_000, 0), ((string)import["state"]!, (int)import["accepted"]!, (int)import["duplicates"]!));
        Assert.Equal(80_000, (int)(await Town.ReadAsync(api, $"/api/v1/units/{unit}/sources/file/paths"))["events"]!);
    }

    [Fact]
    public async Task F1_writes_are_acknowledged_once_each_although_processes_are_killed_among_them()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await Town.RegisterAsync(api, unit, "steps");
        var load = new Load(api, $"/api/v1/units/{unit}/sources/steps/records");

        var sending = load.SendAsync(batches: 80, size: 10);
        await load.HasSentAsync(10);
        await town.Part("evidence").SignalAsync("KILL", Ct);
        await load.HasSentAsync(40);
        await town.Part("gateway").SignalAsync("KILL", Ct);
        await sending;

        Assert.Equal(800, (int)(await Town.ReadAsync(api, $"/api/v1/units/{unit}/sources/steps/paths"))["events"]!);
        await town.RecoveredAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task R6_no_request_fails_because_a_process_is_told_to_stop()
    {
        Longer.Only("some minutes");
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await Town.RegisterAsync(api, unit, "steps");
        string[] addresses = [$"/api/v1/units/{unit}/sources", $"/api/v1/units/{unit}/maps", $"/api/v1/units/{unit}/people", "/css/base.css"];
        using var stop = new CancellationTokenSource();
        var failed = new System.Collections.Concurrent.ConcurrentBag<string>();
        var asked = 0;
        var asking = Task.WhenAll(addresses.Select(async address =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var answer = await api.GetAsync(address, CancellationToken.None);
                Interlocked.Increment(ref asked);
                if ((int)answer.StatusCode >= 500)
                {
                    failed.Add($"{address} {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(CancellationToken.None)}");
                }
            }
        }));

        foreach (var part in town.Host.Parts.Where(part => part.Part != "gateway").ToList())
        {
            var restarts = part.Restarts;
            await part.SignalAsync("TERM", Ct);
            await Town.UntilAsync(() => Task.FromResult(part.Restarts > restarts), TimeSpan.FromSeconds(60), $"The new {part.Part}");
            await town.RecoveredAsync(TimeSpan.FromSeconds(60));
        }

        await stop.CancelAsync();
        await asking;
        TestContext.Current.TestOutputHelper!.WriteLine($"{asked} requests answered, {failed.Count} failed, each process behind the gateway told to stop once");
        Assert.Empty(failed);
        Assert.True(asked > 100, $"{asked} requests were too few to tell.");
    }
}
