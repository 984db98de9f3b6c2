using Gateway.Tests.Stage;
using Journey.Gateway;

namespace Gateway.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task Development_sign_in_is_refused_in_production()
    {
        await using var theatre = await Theatre.OpenAsync();

        var refusal = Assert.Throws<InvalidOperationException>(() => GatewayHost.Build(theatre.Environment() with { Environment = "Production" }));

        Assert.Contains("SignIn:Development", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Production", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.7")]
    public async Task Development_sign_in_is_refused_where_others_could_reach_it(string address)
    {
        await using var theatre = await Theatre.OpenAsync();

        var refusal = Assert.Throws<InvalidOperationException>(() => GatewayHost.Build(theatre.Environment(("Ports:Address", address))));

        Assert.Contains(address, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_development_sign_in_its_tokens_and_pages_are_not_there()
    {
        await using var theatre = await Theatre.OpenAsync(("SignIn:Development", "false"));

        using var page = await theatre.SendAsync(HttpMethod.Get, "/sign-in");
        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", theatre.Token());

        Assert.Equal(501, (int)page.StatusCode);
        await Problems.ReadAsync(answer, 401);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_settings_is_told_at_once()
    {
        await using var theatre = await Theatre.OpenAsync();

        var refusal = Assert.Throws<InvalidOperationException>(() => GatewayHost.Build(theatre.Environment(
            ("Services:maps", ""), ("Ports:Http", "many"), ("Limits:Burst", "0"))));

        Assert.Contains("Services:Maps is missing", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Ports:Http", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Limits:Burst", refusal.Message, StringComparison.Ordinal);
    }
}
