using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gateway.Tests.Stage;

namespace Gateway.Tests;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("/api/v1/units", "owners")]
    [InlineData("/api/v1/units/alpha/members", "owners")]
    [InlineData("/api/v1/units/alpha/people", "owners")]
    [InlineData("/api/v1/units/alpha/assignments/7", "owners")]
    [InlineData("/api/v1/units/alpha/maps/7/gaps", "owners")]
    [InlineData("/api/v1/units/alpha/maps/7/compare/cxm", "owners")]
    [InlineData("/api/v1/units/alpha/maps/7/compare/blueprint", "maps")]
    [InlineData("/api/v1/units/alpha/maps", "maps")]
    [InlineData("/api/v1/units/alpha/maps/7/versions/3", "maps")]
    [InlineData("/api/v1/units/alpha/maps/7/claims", "evidence")]
    [InlineData("/api/v1/units/alpha/claims/7/citations", "evidence")]
    [InlineData("/api/v1/units/alpha/sources/shop/imports/7", "evidence")]
    [InlineData("/api/v1/units/alpha/sources/shop/imports", "evidence")]
    [InlineData("/api/v1/units/alpha/logs/shop/paths?top=3", "evidence")]
    [InlineData("/api/v1/units/alpha/evidence", "evidence")]
    public async Task An_address_of_the_api_is_answered_by_its_part(string path, string part)
    {
        await using var theatre = await Theatre.OpenAsync();

        var seen = await theatre.SeenAsync(path);

        Assert.Equal(part, seen.Part);
        Assert.Equal(path, seen.Path);
    }

    [Theory]
    [InlineData("/css/base.css")]
    [InlineData("/lib/htmx.min.js")]
    [InlineData("/icons.svg")]
    public async Task Files_of_the_portal_need_no_session_and_carry_no_token(string path)
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, path, theatre.Token());
        var seen = await Theatre.ReadSeenAsync(answer);

        Assert.Equal("portal", seen.Part);
        Assert.DoesNotContain("Authorization", seen.Headers.Keys);
    }

    [Fact]
    public async Task An_address_of_the_api_that_no_part_has_is_a_problem_and_not_a_page()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/nothing-here", theatre.Token());

        var problem = await Problems.ReadAsync(answer, 404);
        Assert.Equal("ROUTE_NOT_FOUND", (string?)problem["reason"]);
    }

    [Fact]
    public async Task A_part_that_is_down_is_a_503_that_says_so()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.StopAsync("maps");

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", theatre.Token());

        var problem = await Problems.ReadAsync(answer, 503);
        Assert.Equal("PEER_UNAVAILABLE", (string?)problem["reason"]);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task The_gateway_is_ready_when_every_part_is()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var before = await theatre.SendAsync(HttpMethod.Get, "/health/ready");
        await theatre.StopAsync("evidence");
        using var after = await theatre.SendAsync(HttpMethod.Get, "/health/ready");
        using var live = await theatre.SendAsync(HttpMethod.Get, "/health/live");

        Assert.Equal(200, (int)before.StatusCode);
        Assert.Equal(503, (int)after.StatusCode);
        Assert.Equal(200, (int)live.StatusCode);
    }

    [Fact]
    public async Task One_description_tells_of_all_services()
    {
        await using var theatre = await Theatre.OpenAsync();

        var document = await theatre.Http.GetFromJsonAsync<JsonObject>("/openapi/v1.json", TestContext.Current.CancellationToken);

        Assert.StartsWith("3.", (string?)document!["openapi"], StringComparison.Ordinal);
        Assert.NotNull(document["components"]!["securitySchemes"]!["bearer"]);
    }
}
