namespace Faults.Tests;

/// <summary>Portal and gateway are killed (F6): nobody has to sign in again.</summary>
public sealed class SessionTests(Town town)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F6_a_session_outlives_the_gateway_and_the_portals()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        using var browser = await town.SignInAsync(unit);
        Assert.True(await Town.AnswersAsync(browser, $"/units/{unit}"));

        await Task.WhenAll(town.Part("gateway").SignalAsync("KILL", Ct), town.Part("portal").SignalAsync("KILL", Ct), town.Part("portal", 2).SignalAsync("KILL", Ct));

        await Town.UntilAsync(() => Town.AnswersAsync(browser, $"/units/{unit}"), TimeSpan.FromSeconds(30), "The page in the same session");
        await town.RecoveredAsync(TimeSpan.FromSeconds(30));
    }
}
