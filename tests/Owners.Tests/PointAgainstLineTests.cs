using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Trials = Owners.Tests.Hosts.Trials;

namespace Owners.Tests;

// The three failures of the source article: a department made its own touchpoint better, and the journey stayed as it was.
public sealed class PointAgainstLineTests(OwnersFixture fixture)
{
    [Fact]
    public async Task The_site_was_renewed_and_enquiries_stayed_flat()
    {
        var (_, trials, fix) = await SetAsync();
        var test = (await trials.StartAsync(fix, [
            Trials.Metric("form-opened", direction: "rise", smallest: .01), Trials.Metric("enquiries", scope: "outcome", direction: "rise", smallest: .005, lagDays: 30)])).Body;
        await trials.MeasureAsync(test, trials.Share(1840, 24000, 2360, 24500, "form-opened"));

        var half = await trials.LineAsync(fix);
        await trials.MeasureAsync(test, trials.Share(312, 24000, 318, 24500, "enquiries"));
        var line = await trials.LineAsync(fix);

        // Before the outcome was measured nothing is said of it.
        Assert.Equal(("cannotTellYet", "enquiries"), ((string)half.Body["class"]!, (string)half.Body["needed"]![0]!["metric"]!));
        Assert.Equal("pointOnly", (string)line.Body["class"]!);
        Assert.Equal(("keep", "retire"), ((string)line.Body["points"]![0]!["proposed"]!, (string)line.Body["outcome"]!["proposed"]!));
        Assert.Empty(line.Body["needed"]!.AsArray());
    }

    [Fact]
    public async Task The_training_was_repeated_and_satisfaction_stayed_flat()
    {
        var (scene, trials, fix) = await SetAsync();
        var test = (await trials.StartAsync(fix, [
            Trials.Metric("exam", "mean", subject: "business", direction: "rise", smallest: 5),
            Trials.Metric("satisfaction", "mean", "outcome", direction: "rise", smallest: .2, lagDays: 30)])).Body;
        await trials.MeasureAsync(test, trials.Mean("exam", (71, 12, 140), (82, 10, 138)));
        await trials.MeasureAsync(test, trials.Mean("satisfaction", (3.62, 1.05, 900), (3.63, 1.04, 910)));

        var line = (await scene.Owner.Rpc.GetLineAsync(new() { FixId = fix })).Line;

        Assert.Equal((LineClass.PointOnly, false), (line.Class, line.LocalOnly));
        Assert.Equal((Proposal.Keep, Proposal.Retire), (line.Points[0].Proposed, line.Outcome.Proposed));
        Assert.True(line.Outcome.High < .2);
    }

    [Fact]
    public async Task The_chat_was_added_and_complaints_stayed_flat()
    {
        var (_, trials, fix) = await SetAsync();
        var test = (await trials.StartAsync(fix, [
            Trials.Metric("answered-at-once", direction: "rise", smallest: .05), Trials.Metric("complaints", "count", "outcome", direction: "fall", smallest: .2, lagDays: 30)])).Body;
        await trials.MeasureAsync(test, trials.Share(940, 3100, 1710, 3050, "answered-at-once"));
        await trials.MeasureAsync(test, trials.Share(214, 9800, 219, 9900, "complaints"));

        var line = await trials.LineAsync(fix);

        Assert.Equal("pointOnly", (string)line.Body["class"]!);
        Assert.InRange((double)line.Body["outcome"]!["effect"]!["high"]!, .1, .2);
    }

    [Fact]
    public async Task What_is_not_shown_is_not_said_not_to_have_worked()
    {
        var (_, trials, fix) = await SetAsync();
        var test = (await trials.StartAsync(fix, [
            Trials.Metric("point", direction: "rise"), Trials.Metric("reached", scope: "outcome", direction: "rise", smallest: .02, lagDays: 30)])).Body;
        await trials.MeasureAsync(test, trials.Share(600, 2000, 720, 2000, "point"));
        await trials.MeasureAsync(test, trials.Share(618, 1500, 623, 1500, "reached"));

        var line = await trials.LineAsync(fix);

        Assert.Equal("cannotTellYet", (string)line.Body["class"]!);
        var need = Assert.Single(line.Body["needed"]!.AsArray())!;
        Assert.Equal("reached", (string)need["metric"]!);
        Assert.InRange((long)need["n"]!, 9000, 10000);
    }

    [Fact]
    public async Task Two_fixes_in_one_window_are_one_bundle_and_the_portfolio_tells_who_has_a_point_only()
    {
        var (scene, trials, fix) = await SetAsync();
        var other = await trials.PlanFixAsync("fix-2");
        var point = (await trials.StartAsync(fix, [Trials.Metric("point", direction: "rise")])).Body;
        await trials.MeasureAsync(point, trials.Share(600, 2000, 720, 2000, "point"));
        var alone = await scene.Owner.GetAsync(scene.Path($"lines?map={scene.MapId}"));
        var both = (await trials.StartAsync(other, [Trials.Metric("reached", scope: "outcome", direction: "rise", lagDays: 30)])).Body;
        await trials.MeasureAsync(both, trials.Share(618, 1500, 723, 1500, "reached"));

        var lines = (await scene.Owner.GetAsync(scene.Path("lines"))).Body;
        var rpc = await scene.Owner.Rpc.ListLinesAsync(new() { MapId = scene.MapId });

        Assert.Equal((2, 2, 1.0), ((int)alone.Body["fixes"]!, (int)alone.Body["localOnly"]!, (double)alone.Body["pointRatio"]!));
        Assert.All(lines["lines"]!.AsArray(), line => Assert.Equal(("line", 2), ((string)line!["class"]!, line["bundle"]!.AsArray().Count)));
        Assert.Equal((2, 0, 0.0), ((int)lines["fixes"]!, (int)lines["localOnly"]!, (double)lines["pointRatio"]!));
        Assert.Equal((0, 0.0, LineClass.Line), (rpc.LocalOnly, rpc.PointRatio, rpc.Lines[0].Class));
        Assert.Null((await (await Scene.SetAsync(fixture)).Owner.GetAsync(scene.Path("lines"))).Body["pointRatio"]);
    }

    [Fact]
    public async Task The_outcome_is_known_no_sooner_than_the_journeys_window_has_passed()
    {
        var (scene, trials, fix) = await SetAsync();
        await fixture.PublishAsync(scene.Unit.Id, scene.Map.Revised(2), scene.MapId, 2);

        var refused = await trials.StartAsync(fix, [Trials.Metric("reached", scope: "outcome", lagDays: 29)]);
        var taken = await trials.StartAsync(fix, [Trials.Metric("reached", scope: "outcome", lagDays: 30)]);

        Assert.Equal("metrics[0].lagDays", (string)Assert.Single(refused.Body["errors"]!.AsArray())!["field"]!);
        Assert.Equal(201, taken.Status);
    }

    async Task<(Scene Scene, Trials Trials, string Fix)> SetAsync()
    {
        var scene = await Scene.SetAsync(fixture);
        var trials = Trials.Of(fixture, scene);
        return (scene, trials, await trials.PlanFixAsync());
    }
}
