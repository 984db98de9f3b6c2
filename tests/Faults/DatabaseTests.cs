using System.Net;

namespace Faults.Tests;

/// <summary>The database server is killed and comes back (F11), or is not there when a part starts.</summary>
public sealed class DatabaseTests(Town town)
{
    static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F11_nothing_acknowledged_is_lost_and_nothing_is_there_twice_when_the_database_is_killed_among_writes()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await Town.RegisterAsync(api, unit, "steps");
        var restarts = town.Host.Parts.Sum(part => part.Restarts);
        var load = new Load(api, $"/api/v1/units/{unit}/sources/steps/records");

        var sending = load.SendAsync(batches: 60, size: 20);
        await load.HasSentAsync(15);
        await town.KillDatabaseAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), Ct);
        await town.Host.Servers.Postgres!.BeginAsync(Ct);
        await sending;

        Assert.True(load.Refused > 0, "No write met the dead database.");
        Assert.Equal(60 * 20, (int)(await Town.ReadAsync(api, $"/api/v1/units/{unit}/sources/steps/paths"))["events"]!);
        await town.RecoveredAsync(Most);
        Assert.Equal(restarts, town.Host.Parts.Sum(part => part.Restarts));
    }

    [Fact]
    public async Task A_part_that_comes_up_before_its_database_lives_is_not_ready_and_works_when_it_is_there()
    {
        Longer.Only("twenty seconds");
        var part = town.Part("maps");
        using var direct = new HttpClient { BaseAddress = part.Address, DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        var restarts = part.Restarts;

        await town.KillDatabaseAsync();
        try
        {
            await part.SignalAsync("KILL", Ct);
            await Town.UntilAsync(() => Town.AnswersAsync(direct, "/health/live"), TimeSpan.FromSeconds(30), "Living");
            using var ready = await direct.GetAsync("/health/ready", Ct);
            using var asked = await direct.GetAsync("/api/v1/units/any/maps", Ct);
            await Task.Delay(TimeSpan.FromSeconds(2), Ct);

            Assert.Equal((503, 503, 1), ((int)ready.StatusCode, (int)asked.StatusCode, part.Restarts - restarts));
            Assert.Contains("\"store\":\"unhealthy\"", await ready.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
        finally
        {
            await town.Host.Servers.Postgres!.BeginAsync(Ct);
        }

        await Town.UntilAsync(() => Town.AnswersAsync(direct, "/health/ready"), Most, "Readiness after the database came back");
        Assert.Equal(1, part.Restarts - restarts);
        await town.RecoveredAsync(Most);
    }
}
