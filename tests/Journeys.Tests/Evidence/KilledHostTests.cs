using System.Text.Json.Nodes;
using Journey.Running;
using Journey.Testing;

namespace Journeys.Tests.Evidence;

public sealed class KilledHostTests : IDisposable
{
    const int Rows = 80_000;
    const string Log = "/logs/joined";
    readonly string _killed = Directory.CreateTempSubdirectory("journeys-killed-").FullName;
    readonly string _whole = Directory.CreateTempSubdirectory("journeys-whole-").FullName;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Directory.Delete(_killed, recursive: true);
        Directory.Delete(_whole, recursive: true);
    }

    /// <summary>The process is killed several times while it imports and while its log reads from two sources; the figures are those of a run without.</summary>
    [Fact]
    public async Task Killed_in_the_middle_of_imports_the_figures_are_those_of_a_run_that_was_not()
    {
        var expected = await WithoutKillAsync();
        string[] imports;
        await using (var host = await HostProcess.StartAsync(_killed, Ct))
        {
            using var api = new EvidenceApi(host.Api());
            await api.PrepareAsync(Ct);
            await api.JoinAsync(Ct);
            imports = [await api.SendAsync("shop", EventFile.Stream(Rows, 1), Ct), await api.SendAsync("desk", EventFile.Stream(Rows, 2), Ct)];
            await Eventually.HoldsAsync(async () => await api.ReadAsync("shop", imports[0], "accepted", Ct) > 0, () => "a first batch");
            await host.KillAsync();
        }

        for (var kill = 0; kill < 3; kill++)
        {
            await using var host = await HostProcess.StartAsync(_killed, Ct);
            using var api = new EvidenceApi(host.Api());
            var before = await api.SumAsync(imports, Ct);
            await Eventually.HoldsAsync(async () => await api.SumAsync(imports, Ct) is var sum && (sum > before || sum == 2 * Rows), () => "another batch");
            await host.KillAsync();
        }

        await using var last = await HostProcess.StartAsync(_killed, Ct);
        using var after = new EvidenceApi(last.Api());
        await after.EndedAsync("shop", imports[0], Ct);
        await after.EndedAsync("desk", imports[1], Ct);
        Assert.Equal(2 * Rows, await after.SumAsync(imports, Ct));
        Assert.Equal(expected, await FiguresAsync(after));
    }

    async Task<string> WithoutKillAsync()
    {
        await using var host = await HostProcess.StartAsync(_whole, Ct);
        using var api = new EvidenceApi(host.Api());
        await api.PrepareAsync(Ct);
        await api.JoinAsync(Ct);
        await api.EndedAsync("desk", await api.SendAsync("desk", EventFile.Stream(Rows, 2), Ct), Ct);
        await api.EndedAsync("shop", await api.SendAsync("shop", EventFile.Stream(Rows, 1), Ct), Ct);
        return await FiguresAsync(api);
    }

    // Everything but the revision, which counts batches.
    static async Task<string> FiguresAsync(EvidenceApi api)
    {
        var told = new List<string>();
        foreach (var log in new[] { "/sources/shop", "/sources/desk", Log })
        {
            foreach (var read in new[] { "paths?top=50", "paths?from=2026-01-05&to=2026-02-01&top=50", "drivers?by=channel", "drivers?by=reason" })
            {
                var answer = (JsonObject)(await api.GetAsync($"{log}/{read}", Ct))!;
                answer.Remove("revision");
                told.Add(answer.ToJsonString());
            }
        }
        return string.Join('\n', told);
    }
}
