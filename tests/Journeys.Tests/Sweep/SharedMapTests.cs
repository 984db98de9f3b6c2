using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Microsoft.Extensions.Logging.Abstractions;

namespace Journeys.Tests.Sweep;

/// <summary>A share link at every door: it opens one page, and what it becomes inside opens three.</summary>
public sealed class SharedMapTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_link_opens_its_map_to_somebody_who_did_not_sign_in_and_tells_nobody_of_itself()
    {
        using var answer = await GetAsync($"/shared/{world.ShareToken}");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"{World.Canary} journey", page, StringComparison.Ordinal);
        Assert.DoesNotContain(world.ShareToken, page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{World.Canary} person", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{World.Canary} comment", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/units/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        AssertKeptToItself(answer);
    }

    [Fact]
    public async Task A_link_that_was_withdrawn_and_one_that_never_was_answer_with_the_same_page()
    {
        using var api = world.Journey.Api(world.Journey.Token("alpha-admin"));
        using var made = await api.PostAsJsonAsync($"/api/v1/units/alpha/maps/{world.MapId}/shares", new { }, TestContext.Current.CancellationToken);
        var link = (await made.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        using var withdrawn = await api.PostAsync($"/api/v1/units/alpha/maps/{world.MapId}/shares/{link["share"]!["id"]}/withdrawal", null, TestContext.Current.CancellationToken);
        Assert.True(withdrawn.IsSuccessStatusCode);

        var told = new List<string>();
        foreach (var token in new[] { (string)link["token"]!, world.ShareToken[..^1] + (world.ShareToken[^1] == 'A' ? 'B' : 'A'), "x", world.MapId, new string('a', 2_000) })
        {
            using var answer = await GetAsync($"/shared/{token}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            AssertKeptToItself(answer);
            told.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Single(told.Distinct());
    }

    [Fact]
    public async Task The_token_of_a_link_is_good_for_no_other_door()
    {
        var proof = new Proof(world.ShareToken, $"journey-session={world.ShareToken}");
        var entered = new List<string>();
        foreach (var endpoint in Endpoints.Of(world.Doors).Where(endpoint => endpoint.Rule.Access != Access.Public && !endpoint.IsInside))
        {
            var answer = endpoint switch
            {
                { IsRpc: true } => await Knock.AtRpcAsync(world.Journey.Host.Grpc, endpoint.Pattern, proof.Token, "alpha", Messages.Of(endpoint.Pattern, world).Framed),
                { IsPage: true } => await Knock.AtPageAsync(world.Journey, endpoint.Method, world.Fill(endpoint.Pattern, "alpha"), proof.Cookie),
                _ => await Knock.AtApiAsync(world.Journey, endpoint.Method, world.Fill(endpoint.Pattern, "alpha"), proof.Token, world.Body(endpoint.Pattern)),
            };
            if (!answer.SaysSignIn)
            {
                entered.Add($"{endpoint}: {answer}");
            }
        }

        Assert.True(entered.Count == 0, string.Join('\n', entered));
    }

    [Fact]
    public async Task What_a_link_becomes_inside_is_refused_by_every_endpoint_but_its_own()
    {
        var keys = new SigningKeys(world.Journey.Keys, TimeProvider.System, NullLogger<SigningKeys>.Instance);
        var token = new TokenMint(keys, TimeProvider.System).Mint(await OutsiderAsync(), TimeSpan.FromMinutes(5));
        var (entered, own) = (new List<string>(), new List<string>());
        foreach (var endpoint in Endpoints.Of(world.Doors).Where(endpoint => endpoint.Part != "gateway" && endpoint.Rule.Access != Access.Public))
        {
            var answer = endpoint.IsRpc
                ? await Knock.AtRpcAsync(world.Journey.Inside(endpoint.Part), endpoint.Pattern, token, "alpha", Messages.Of(endpoint.Pattern, world).Framed)
                : await InsideAsync(endpoint, token);
            if (endpoint.Rule.Access == Access.Share)
            {
                own.Add(endpoint.ToString());
            }
            else if (!answer.SaysRoleTooLow)
            {
                entered.Add($"{endpoint}: {answer}");
            }
        }

        Assert.True(entered.Count == 0, string.Join('\n', entered));
        Assert.Equal(
            ["evidence POST /journey.evidence.v1.Evidence/GetSharedBelief", "maps POST /journey.maps.v1.Maps/GetSharedMap", "portal GET /shared"], own.Order(StringComparer.Ordinal));
    }

    static void AssertKeptToItself(HttpResponseMessage answer)
    {
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    async Task<Caller> OutsiderAsync()
    {
        using var api = world.Journey.Api(world.Journey.Token("alpha-admin"));
        var units = await api.GetFromJsonAsync<JsonNode>("/api/v1/units", TestContext.Current.CancellationToken);
        var unit = units!["units"]!.AsArray().Select(row => row!["unit"] ?? row).Single(row => (string)row!["key"]! == "alpha")!;
        var id = Guid.Parse((string)(unit["id"] ?? unit["unitId"])!);
        return new Caller("share", "", new UnitRef(id, "alpha", "alpha", "UTC"), Role.None, Organisation: false, Gateway: false, Token: "")
        {
            Share = new(Guid.Parse(world.ShareId), Guid.Parse(world.MapId)),
        };
    }

    async Task<Answer> InsideAsync(Endpoint endpoint, string token)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = world.Journey.Inside(endpoint.Part) };
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), world.Fill(endpoint.Pattern, "alpha"))
        {
            Version = endpoint.IsPage ? HttpVersion.Version11 : HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var browser = world.Journey.Api(token: null);
        return await browser.GetAsync(path, TestContext.Current.CancellationToken);
    }
}
