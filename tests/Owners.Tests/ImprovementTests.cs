using Journey.Platform.Identity;
using Owners.Tests.Hosts;

namespace Owners.Tests;

public sealed class ImprovementTests(OwnersFixture fixture)
{
    [Fact]
    public async Task The_improvement_system_is_told_in_counts_and_what_is_missing_is_named()
    {
        var scene = await Scene.SetAsync(fixture);
        await scene.Owner.Rpc.AssignAsync(scene.Order("pain-2"));

        var answer = await fixture.SignIn(scene.Unit, Role.Viewer).GetAsync(scene.Path($"maps/{scene.MapId}/compare/cxm"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("Runs the improvement system", (string)answer.Body["difference"]!);
        Assert.Equal("Journey mapping supplies the evidence map for that system", (string)answer.Body["whyReadTogether"]!);
        var numbers = answer.Body["numbers"]!;
        Assert.Equal((2, 1, 1), ((int)numbers["painPoints"]!, (int)numbers["withCandidateFix"]!, (int)numbers["withOwner"]!));
        Assert.Equal(["fixes", "decisions", "outcome"], answer.Body["notConnected"]!.AsArray().Select(name => (string)name!));
        Assert.Equal([("pain", 2, null), ("pain-2", 0, "Aiko")], answer.Body["painPoints"]!.AsArray()
            .Select(pain => ((string)pain!["id"]!, (int)pain["candidateFixes"]!, (string?)pain["owner"]?["name"])));
    }

    [Fact]
    public async Task Nothing_unknown_is_shown_as_a_share()
    {
        var scene = await Scene.SetAsync(fixture);

        var answer = await scene.Owner.GetAsync(scene.Path($"maps/{scene.MapId}/compare/cxm"));
        var reply = await scene.Owner.Rpc.GetImprovementSystemAsync(new() { MapId = scene.MapId });

        Assert.DoesNotContain("share", answer.Body.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("%", answer.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.False(reply.FixesConnected);
        Assert.Equal(["pain", "pain-2"], reply.PainPoints.Select(pain => pain.PainPoint));
        Assert.All(reply.PainPoints, pain => Assert.Null(pain.Owner));
    }
}
