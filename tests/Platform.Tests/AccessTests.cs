using System.Net;
using Grpc.Core;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Platform.Tests.Trial;

namespace Platform.Tests;

public sealed class AccessTests
{
    const string Read = "/api/v1/units/acme/read";
    const string Publish = "/api/v1/units/acme/publish";

    [Theory]
    [InlineData(Role.None, Read, 403)]
    [InlineData(Role.Viewer, Read, 200)]
    [InlineData(Role.Admin, Read, 200)]
    [InlineData(Role.Viewer, Publish, 403)]
    [InlineData(Role.Contributor, Publish, 403)]
    [InlineData(Role.Owner, Publish, 403)]
    [InlineData(Role.Approver, Publish, 200)]
    [InlineData(Role.Admin, Publish, 200)]
    [InlineData(Role.Admin, "/organisation", 403)]
    [InlineData(Role.Admin, "/gateway", 403)]
    [InlineData(Role.None, "/me", 200)]
    public async Task A_role_opens_what_it_includes_and_nothing_more(Role role, string address, int status)
    {
        await using var part = await TrialPart.StartAsync();

        using var response = await GetAsync(part, address, part.Token(role));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_organisation_role_and_the_gateway_open_their_endpoints_only()
    {
        await using var part = await TrialPart.StartAsync();

        using var organisation = await GetAsync(part, "/organisation", part.Token(organisation: true));
        using var gateway = await GetAsync(part, "/gateway", part.Token(gateway: true));
        using var crossed = await GetAsync(part, "/gateway", part.Token(organisation: true));

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden), (organisation.StatusCode, gateway.StatusCode, crossed.StatusCode));
    }

    [Fact]
    public async Task A_foreign_unit_and_an_unknown_one_are_refused_with_the_same_words()
    {
        await using var part = await TrialPart.StartAsync();
        var token = part.Token(Role.Admin);

        using var foreign = await GetAsync(part, "/api/v1/units/other/read", token);
        using var unknown = await GetAsync(part, "/api/v1/units/nobody/read", token);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, unknown.StatusCode));
        Assert.Equal(Words(await foreign.Content.ReadAsStringAsync()), Words(await unknown.Content.ReadAsStringAsync()));
    }

    public static TheoryData<string> BadTokens => [.. TokenForgery.Names];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_that_is_not_ours_or_not_valid_now_opens_nothing(string name)
    {
        await using var part = await TrialPart.StartAsync();
        var token = TokenForgery.Make(name, part);

        using var response = await GetAsync(part, Read, token);
        var client = new Trials.TrialsClient(part.Channel);
        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await client.ReadAsync(new TrialRequest(), Bearer(token)));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal(StatusCode.Unauthenticated, thrown.StatusCode);
        Assert.Equal("UNAUTHENTICATED", RpcProblems.ToJourneyException(thrown).Reason);
    }

    [Fact]
    public async Task Calls_are_held_to_the_rules_of_their_methods()
    {
        await using var part = await TrialPart.StartAsync();
        var client = new Trials.TrialsClient(part.Channel);
        var viewer = Bearer(part.Token());

        Assert.Equal("kim", (await client.ReadAsync(new TrialRequest(), viewer)).Text);
        Assert.Equal("kim", (await client.GreetAsync(new TrialRequest(), viewer)).Text);
        Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(async () => await client.PublishAsync(new TrialRequest(), viewer))).StatusCode);
        Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(async () => await client.MakeUnitAsync(new TrialRequest(), viewer))).StatusCode);
        Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(async () => await client.ResolveAsync(new TrialRequest(), viewer))).StatusCode);
    }

    [Fact]
    public async Task A_token_without_a_unit_does_not_reach_what_needs_one()
    {
        await using var part = await TrialPart.StartAsync();
        var token = part.Tokens.Mint(new Caller("kim", "Kim", null, Role.None, false, false, ""), TimeSpan.FromMinutes(5));
        var client = new Trials.TrialsClient(part.Channel);

        using var response = await GetAsync(part, Read, token);
        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await client.ReadAsync(new TrialRequest(), Bearer(token)));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("UNIT_MISSING", RpcProblems.ToJourneyException(thrown).Reason);
    }

    [Fact]
    public async Task A_part_with_an_endpoint_without_a_rule_does_not_start()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => TrialPart.StartAsync(app => app.MapGet("/open", () => "open")));

        Assert.Contains("/open", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_with_an_endpoint_with_two_rules_does_not_start() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => TrialPart.StartAsync(app => app.MapGet("/two", () => "two").IsPublic().Needs(Role.Admin)));

    static Task<HttpResponseMessage> GetAsync(TrialPart part, string address, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = new(2, 0), VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        return part.Http.SendAsync(request);
    }

    static Metadata? Bearer(string? token) => token is null ? null : new Metadata { { "authorization", "Bearer " + token } };

    // What differs is the address that was asked for and the trace.
    static string Words(string body) => string.Join(',', body.Split(',').Where(m => !m.Contains("instance", StringComparison.Ordinal) && !m.Contains("traceId", StringComparison.Ordinal)));
}
