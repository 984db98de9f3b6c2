namespace Faults.Tests;

/// <summary>The broker is killed and comes back after a while (F7).</summary>
public sealed class BrokerTests(Town town)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F7_writes_are_taken_without_a_broker_and_told_to_the_others_when_it_is_back()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await Town.RegisterAsync(api, unit, "steps");
        var restarts = town.Host.Parts.Sum(part => part.Restarts);

        await town.Host.Servers.Rabbit!.KillAsync(Ct);
        var load = new Load(api, $"/api/v1/units/{unit}/sources/steps/records");
        await load.SendAsync(batches: 5, size: 10);
        using var made = await api.PostAsync("/api/v1/units", System.Net.Http.Json.JsonContent.Create(new { key = unit + "-later", name = "Later", timeZone = "UTC" }), Ct);
        await town.Host.Servers.Rabbit!.BeginAsync(Ct);

        Assert.Equal((0, 201), (load.Refused, (int)made.StatusCode));
        // Evidence learns of a unit by an event alone.
        await Town.UntilAsync(() => Town.AnswersAsync(api, $"/api/v1/units/{unit}-later/sources"), TimeSpan.FromSeconds(10), "The event of the new unit");
        await town.RecoveredAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(restarts, town.Host.Parts.Sum(part => part.Restarts));
    }

    [Fact]
    public async Task F3_what_was_committed_is_told_although_its_service_was_killed_before_it_could_tell()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;

        await town.Host.Servers.Rabbit!.KillAsync(Ct);
        using var made = await api.PostAsync("/api/v1/units", System.Net.Http.Json.JsonContent.Create(new { key = unit + "-told", name = "Told", timeZone = "UTC" }), Ct);
        await Task.WhenAll(town.Part("owners").SignalAsync("KILL", Ct), town.Part("owners", 2).SignalAsync("KILL", Ct));
        await town.Host.Servers.Rabbit!.BeginAsync(Ct);

        Assert.Equal(201, (int)made.StatusCode);
        await Town.UntilAsync(() => Town.AnswersAsync(api, $"/api/v1/units/{unit}-told/sources"), TimeSpan.FromSeconds(40), "The event of the new unit");
        await town.RecoveredAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task F8_consumers_subscribe_again_by_themselves_after_a_planned_stop_of_the_broker()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        var restarts = town.Host.Parts.Sum(part => part.Restarts);

        await town.Host.Servers.Rabbit!.OrderAsync(Ct, "stop_app");
        await town.Host.Servers.Rabbit!.OrderAsync(Ct, "start_app");

        using var made = await api.PostAsync("/api/v1/units", System.Net.Http.Json.JsonContent.Create(new { key = unit + "-again", name = "Again", timeZone = "UTC" }), Ct);
        Assert.Equal(201, (int)made.StatusCode);
        await Town.UntilAsync(() => Town.AnswersAsync(api, $"/api/v1/units/{unit}-again/sources"), TimeSpan.FromSeconds(10), "The event of the new unit");
        await town.RecoveredAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(restarts, town.Host.Parts.Sum(part => part.Restarts));
    }
}
