using Journey.Platform.Identity;
using Journey.Running;

namespace Journeys.Tests.Sweep;

/// <summary>Every endpoint, called through the gateway by those who must not get through.</summary>
public sealed class SweepTests(World world) : IClassFixture<World>
{
    IReadOnlyList<Endpoint> All => Endpoints.Of(world.Journey.Host);

    IEnumerable<Endpoint> Guarded => All.Where(endpoint => endpoint.Rule.Access != Access.Public);

    [Fact]
    public void The_sweep_sees_every_kind_of_door()
    {
        Assert.Contains(All, endpoint => endpoint.IsRpc);
        Assert.Contains(All, endpoint => endpoint.IsPage && endpoint.HasUnit);
        Assert.Contains(All, endpoint => !endpoint.IsRpc && !endpoint.IsPage && endpoint.HasUnit);
        Assert.All(["owners", "maps", "evidence", "portal", "gateway"], part => Assert.Contains(All, endpoint => endpoint.Part == part));
    }

    [Fact]
    public void Only_what_must_be_open_is_public()
    {
        string[] open = ["/health/", "/openapi/", "/sign-in", "/sign-out", "/css/", "/js/", "/lib/", "/grpc.health.v1.Health/"];

        Assert.Empty(All.Where(endpoint => endpoint.Rule.Access == Access.Public
            && !open.Any(start => endpoint.Pattern.StartsWith(start, StringComparison.Ordinal))
            && !endpoint.Pattern.EndsWith(".svg", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("expired")]
    [InlineData("forged")]
    [InlineData("garbage")]
    public async Task Nobody_gets_in_without_a_genuine_token(string kind)
    {
        var proof = kind switch
        {
            "none" => new Proof(null, null),
            "expired" => new Proof(world.Journey.Token("alpha-admin", age: TimeSpan.FromHours(13)), await EndedSessionAsync()),
            "forged" => new Proof(Forgery.Of(world.Journey.Token("alpha-admin", organisation: true)), "journey-session=" + Forgery.Of("a.b.c")),
            _ => new Proof("garbage", "journey-session=garbage"),
        };

        var entered = await CallAllAsync(Guarded, proof, "alpha", answer => !answer.SaysSignIn);

        Assert.Empty(entered);
    }

    [Fact]
    public async Task A_foreign_unit_cannot_be_told_from_one_that_does_not_exist()
    {
        var told = new List<string>();
        var stranger = await world.ProofAsync("dev-admin");
        foreach (var endpoint in Guarded.Where(endpoint => endpoint.HasUnit))
        {
            var foreign = await CallAsync(endpoint, stranger, "alpha");
            var unknown = await CallAsync(endpoint, stranger, "no-such-unit");
            if (!foreign.SaysNotFound || foreign.Code != unknown.Code || foreign.Comparable("alpha") != unknown.Comparable("no-such-unit"))
            {
                told.Add($"{endpoint}: {foreign} against {unknown}");
            }
        }

        Assert.Empty(told);
    }

    [Fact]
    public async Task An_id_of_another_unit_opens_nothing()
    {
        var leaks = await CallAllAsync(Guarded.Where(endpoint => endpoint.HasUnit), await world.ProofAsync("dev-admin"), "beta",
            answer => answer.Body.Contains(World.Canary + " ", StringComparison.OrdinalIgnoreCase) || answer.Code >= 500);

        Assert.Empty(leaks);
    }

    [Fact]
    public async Task An_id_of_another_unit_is_not_found()
    {
        var byId = Guarded.Where(endpoint => endpoint.HasUnit && endpoint.Method == "GET" && endpoint.Pattern.Replace("{unit}", "", StringComparison.Ordinal).Contains('{'));

        var found = await CallAllAsync(byId, await world.ProofAsync("dev-admin"), "beta", answer => !answer.SaysNotFound);

        Assert.Empty(found);
    }

    [Fact]
    public async Task A_lower_role_is_refused_in_its_own_unit()
    {
        var entered = new List<string>();
        foreach (var endpoint in Guarded.Where(endpoint => endpoint.HasUnit && endpoint.Rule.Role > Role.Viewer))
        {
            var lower = (endpoint.Rule.Role - 1).ToString().ToLowerInvariant();
            var answer = await CallAsync(endpoint, await world.ProofAsync($"dev-{lower}"), "alpha");
            if (!answer.SaysRoleTooLow)
            {
                entered.Add($"{endpoint} as {lower}: {answer}");
            }
        }

        Assert.Empty(entered);
    }

    [Fact]
    public async Task What_is_the_organisations_or_the_gateways_is_nobody_elses()
    {
        var entered = await CallAllAsync(Guarded.Where(endpoint => endpoint.Rule.Access is Access.Organisation or Access.Gateway),
            await world.ProofAsync("dev-approver"), "alpha", answer => !answer.SaysRoleTooLow);

        Assert.Empty(entered);
    }

    async Task<List<string>> CallAllAsync(IEnumerable<Endpoint> endpoints, Proof proof, string unit, Func<Answer, bool> isWrong)
    {
        var wrong = new List<string>();
        var called = 0;
        foreach (var endpoint in endpoints)
        {
            called++;
            var answer = await CallAsync(endpoint, proof, unit);
            if (isWrong(answer))
            {
                wrong.Add($"{endpoint}: {answer}");
            }
        }
        Assert.NotEqual(0, called);
        return wrong;
    }

    async Task<string> EndedSessionAsync()
    {
        var cookies = await SignedIn.AsAsync(world.Journey, "dev-owner");
        await SignedIn.EndAsync(world.Journey, cookies);
        return cookies;
    }

    Task<Answer> CallAsync(Endpoint endpoint, Proof proof, string unit) => endpoint switch
    {
        { IsRpc: true } => Knock.AtRpcAsync(world.Journey.Host.Grpc, endpoint.Pattern, proof.Token, unit),
        { IsPage: true } => Knock.AtPageAsync(world.Journey, endpoint.Method, world.Fill(endpoint.Pattern, unit), proof.Cookie),
        _ => Knock.AtApiAsync(world.Journey, endpoint.Method, world.Fill(endpoint.Pattern, unit), proof.Token),
    };
}
