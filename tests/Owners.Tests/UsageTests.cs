using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;
using Trials = Owners.Tests.Hosts.Trials;

namespace Owners.Tests;

public sealed class UsageTests(OwnersFixture fixture)
{
    [Fact]
    public async Task What_a_map_has_led_to_is_counted()
    {
        var scene = await SprintScene.SetAsync(fixture);
        var trials = Trials.Of(fixture, scene.Scene);
        await scene.StartAsync();
        var fix = await trials.PlanFixAsync();
        await trials.PlanFixAsync("fix-2");
        var test = (await trials.StartAsync(fix, [Trials.Metric(smallest: .04)])).Body;
        await trials.MeasureAsync(test, trials.Share(184, 1200, 180, 1190));
        await trials.DecideAsync(test, new { verdict = "retire", because = "Callers ask about the date" });

        var viewer = fixture.SignIn(scene.Scene.Unit, Role.Viewer);
        var one = (await viewer.GetAsync(scene.Scene.Path($"maps/{scene.Scene.MapId}/usage"))).Body;
        var all = (await viewer.GetAsync(scene.Scene.Path("usage"))).Body["maps"]!.AsArray();
        var rpc = Assert.Single((await viewer.Rpc.ListUsageAsync(new())).Maps);
        var unknown = await viewer.GetAsync(scene.Scene.Path($"maps/{Guid.CreateVersion7()}/usage"));

        Assert.Equal((1, 2, 0, 1, 0), ((int)one["sprints"]!["active"]!, (int)one["fixesOpen"]!, (int)one["fixesDone"]!, (int)one["tests"]!["retired"]!, (int)one["tests"]!["running"]!));
        Assert.Equal((2, 7), ((int)one["owned"]!, (int)one["toOwn"]!));
        Assert.Equal(one.ToJsonString(), Assert.Single(all)!.ToJsonString());
        Assert.Equal((1, 1, 2), (rpc.SprintsActive, rpc.Retired, rpc.Owned));
        Assert.Equal((404, "MAP_NOT_FOUND"), (unknown.Status, (string)unknown.Body["reason"]!));
    }

    [Fact]
    public async Task A_viewer_sees_no_group_of_fewer_than_ten_and_nothing_computed_from_one()
    {
        var scene = await Scene.SetAsync(fixture);
        var trials = Trials.Of(fixture, scene);
        var test = (await trials.StartAsync(await trials.PlanFixAsync(), [Trials.Metric(), Trials.Metric("calls")])).Body;
        await trials.MeasureAsync(test, trials.Share(3, 9, 300, 1200));
        var exact = (await trials.MeasureAsync(test, trials.Share(184, 1200, 132, 1180, "calls"))).Body;
        await trials.DecideAsync(test, new { verdict = "inconclusive" });
        var path = scene.Path($"tests/{(string)test["id"]!}");

        var viewer = fixture.SignIn(scene.Unit, Role.Viewer);
        var seen = (await viewer.GetAsync(path)).Body;
        var contributor = (await fixture.SignIn(scene.Unit, Role.Contributor).GetAsync(path)).Body;
        var rpc = (await viewer.Rpc.GetTestAsync(new() { TestId = (string)test["id"]! })).Test;
        var listed = (await viewer.GetAsync(scene.Path("tests"))).Body["tests"]![0]!;

        var (hidden, shown) = (seen["customerBehaviour"]![0]!, seen["customerBehaviour"]![1]!);
        Assert.Equal(("suppressed", "insufficient"), ((string)hidden["lack"]!, (string)hidden["proposed"]!));
        Assert.All(["baseline", "after", "effect", "needed"], field => Assert.Null(hidden[field]));
        Assert.Equal(exact["customerBehaviour"]![1]!["effect"]!.ToJsonString(), shown["effect"]!.ToJsonString());
        Assert.DoesNotContain("\"billing\",\"window", seen["measurements"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((9.0, 300.0), ((double)contributor["customerBehaviour"]![0]!["baseline"]!["n"]!, (double)contributor["customerBehaviour"]![0]!["after"]!["count"]!));
        Assert.Equal(Journey.Owners.V1.Lack.Suppressed, rpc.Readings[0].Lack);
        Assert.Empty(rpc.Readings[0].Figures);
        Assert.Equal("suppressed", (string)listed["customerBehaviour"]![0]!["lack"]!);
    }
}
