using Journey.Platform.Identity;

namespace Journeys.Tests.Sweep;

/// <summary>Every endpoint, called through the gateway by those who must not get through.</summary>
public sealed class SweepTests(World world) : IClassFixture<World>
{
    IReadOnlyList<Endpoint> All => Endpoints.Of(world.Doors);

    IEnumerable<Endpoint> Guarded => All.Where(endpoint => endpoint.Rule.Access != Access.Public && !endpoint.IsInside);

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
        string[] open = ["/health/", "/openapi/", "/sign-in", "/sign-out", "/css/", "/js/", "/lib/", "/icon.", "/grpc.health.v1.Health/"];

        Assert.Empty(All.Where(endpoint => endpoint.Rule.Access == Access.Public
            && !open.Any(start => endpoint.Pattern.StartsWith(start, StringComparison.Ordinal))));
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

        AssertNone(entered);
    }

    [Fact]
    public async Task What_parts_ask_each_other_has_no_door()
    {
        var entered = await CallAllAsync(All.Where(endpoint => endpoint.IsInside), await world.ProofAsync("dev-admin"), "alpha", answer => answer.Code != 404);

        AssertNone(entered);
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

        AssertNone(told);
    }

    [Fact]
    public async Task An_id_of_another_unit_opens_nothing()
    {
        var leaks = await CallAllAsync(Guarded.Where(endpoint => endpoint.HasUnit), await world.ProofAsync("dev-admin"), "beta",
            answer => answer.Body.Contains(World.Canary + " ", StringComparison.OrdinalIgnoreCase) || answer.SaysFault);

        AssertNone(leaks);
    }

    [Fact]
    public async Task An_id_of_another_unit_is_not_found()
    {
        var byId = Guarded.Where(endpoint => endpoint.HasUnit && NamesAThing(endpoint));

        // A write may be refused for its form before anybody looks for the thing; it is never done, and a read is never answered.
        var found = await CallAllAsync(byId, await world.ProofAsync("dev-admin"), "beta",
            answer => !(answer.SaysNotFound || answer.SaysInvalid));

        AssertNone(found);
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

        AssertNone(entered);
    }

    [Fact]
    public async Task A_service_takes_nobodys_word_but_the_gateways()
    {
        var token = world.Journey.Token("alpha-admin", organisation: true);
        var entered = new List<string>();
        foreach (var endpoint in All.Where(endpoint => endpoint is { IsRpc: true, Rule.Access: not Access.Public }))
        {
            var service = world.Journey.Inside(endpoint.Part);
            var answer = await Knock.AtRpcAsync(service, endpoint.Pattern, token, "alpha", Messages.Of(endpoint.Pattern, world).Framed);
            if (!answer.SaysSignIn)
            {
                entered.Add($"{endpoint}: {answer}");
            }
        }

        AssertNone(entered);
    }

    [Fact]
    public async Task What_is_the_organisations_or_the_gateways_is_nobody_elses()
    {
        var entered = await CallAllAsync(Guarded.Where(endpoint => endpoint.Rule.Access is Access.Organisation or Access.Gateway),
            await world.ProofAsync("dev-approver"), "alpha", answer => !answer.SaysRoleTooLow);

        AssertNone(entered);
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

    static void AssertNone(List<string> culprits) => Assert.True(culprits.Count == 0, string.Join('\n', culprits));

    async Task<string> EndedSessionAsync()
    {
        var cookies = await world.Journey.Callers.SignInAsync("dev-owner");
        await world.Journey.Callers.SignOutAsync(cookies);
        return cookies;
    }

    bool NamesAThing(Endpoint endpoint) => endpoint.IsRpc
        ? Messages.Of(endpoint.Pattern, world).NamesAThing
        : endpoint.Pattern.Replace("{unit}", "", StringComparison.Ordinal).Contains('{');

    Task<Answer> CallAsync(Endpoint endpoint, Proof proof, string unit) => endpoint switch
    {
        { IsRpc: true } => Knock.AtRpcAsync(world.Journey.Host.Grpc, endpoint.Pattern, proof.Token, unit, Messages.Of(endpoint.Pattern, world).Framed),
        { IsPage: true } => Knock.AtPageAsync(world.Journey, endpoint.Method, world.Fill(endpoint.Pattern, unit), proof.Cookie),
        _ => Knock.AtApiAsync(world.Journey, endpoint.Method, world.Fill(endpoint.Pattern, unit), proof.Token, world.Body(endpoint.Pattern)),
    };
}
