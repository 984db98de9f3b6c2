using Grpc.Core;
using Journey.Owners.Contracts.Events;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;
using Trials = Owners.Tests.Hosts.Trials;

namespace Owners.Tests;

public sealed class TrialDoorTests(OwnersFixture fixture)
{
    [Fact]
    public async Task A_test_is_registered_measured_and_kept_and_the_others_are_told()
    {
        var (scene, trials, fix) = await SetAsync();

        var started = await trials.StartAsync(fix, [Trials.Metric(), Trials.Metric("revenue", "mean", "local", "business", "rise", 5)], decision: "decision-1");
        var measured = await fixture.SignIn(scene.Unit, Role.Contributor).PostAsync(
            scene.Path($"tests/{(string)started.Body["id"]!}/measurements"), trials.Share(184, 1200, 132, 1180));
        var decided = await trials.DecideAsync(started.Body, new { verdict = "keep", seen = (long)measured.Body["revision"]! });
        var read = await fixture.SignIn(scene.Unit, Role.Viewer).GetAsync(started.Location!);

        Assert.Equal((201, 200, 200, 200), (started.Status, measured.Status, decided.Status, read.Status));
        Assert.Equal(("running", true, "insufficient"), ((string)started.Body["state"]!, (bool)started.Body["postHoc"]!, (string)started.Body["proposed"]!));
        var metric = measured.Body["customerBehaviour"]![0]!;
        Assert.Equal(.0415, Math.Round((double)metric["effect"]!["estimate"]!, 4));
        Assert.Equal((.0142, .0687), (Math.Round((double)metric["effect"]!["low"]!, 4), Math.Round((double)metric["effect"]!["high"]!, 4)));
        Assert.Equal(("keep", "shop-log"), ((string)measured.Body["proposed"]!, (string)measured.Body["measurements"]![0]!["source"]!));
        // The business measure stands apart and says of itself that it was not measured.
        Assert.Equal(("revenue", "notMeasured"), ((string)measured.Body["business"]![0]!["key"]!, (string)measured.Body["business"]![0]!["lack"]!));
        Assert.Equal(("kept", "keep", "Some Body"), ((string)decided.Body["state"]!, (string)decided.Body["verdict"]!["verdict"]!, (string)decided.Body["verdict"]!["by"]!));
        Assert.Equal(decided.Body.ToJsonString(), read.Body.ToJsonString());
        var told = Assert.Single(await fixture.Heard.WaitAsync<VerdictRecorded>(1, e => e.FixId == Guid.Parse(fix)));
        Assert.Equal((3L, "kept", "keep", "decision-1"), (told.Context.Version, told.Event.State, told.Event.Proposed, told.Event.Decision));
        Assert.Equal([new VerdictClaim("0197a000-0000-7000-8000-000000000014", 2)], told.Event.Claims);
        Assert.Equal(((double)metric["effect"]!["low"]!, 132.0), (told.Event.Metrics[0].Low!.Value, told.Event.Metrics[0].After!.Count!.Value));
        Assert.Null(told.Event.Metrics[1].Effect);
    }

    [Fact]
    public async Task Another_verdict_than_the_proposed_one_needs_a_reason_and_afterwards_nothing_changes()
    {
        var (_, trials, fix) = await SetAsync();
        var test = (await trials.StartAsync(fix, [Trials.Metric()])).Body;

        var unmeasured = await trials.DecideAsync(test, new { verdict = "keep", because = "We like it." });
        await trials.MeasureAsync(test, trials.Share(18, 120, 13, 118));
        var silent = await trials.DecideAsync(test, new { verdict = "keep" });
        var unseen = await trials.DecideAsync(test, new { verdict = "keep", because = "It costs nothing.", seen = 1 });
        var decided = await trials.DecideAsync(test, new { verdict = "keep", because = "It costs nothing.", seen = 2 });
        var measured = await trials.MeasureAsync(test, trials.Share(18, 120, 1, 118));
        var again = await trials.DecideAsync(test, new { verdict = "inconclusive" });

        Assert.Equal((422, "TEST_NOT_MEASURED"), (unmeasured.Status, (string)unmeasured.Body["reason"]!));
        Assert.Equal((400, "because"), (silent.Status, (string)silent.Body["errors"]![0]!["field"]!));
        Assert.Equal((409, "TEST_MOVED_ON", "2"), (unseen.Status, (string)unseen.Body["reason"]!, unseen.Body["currentRevision"]!.ToString()));
        Assert.Equal((200, "keep", "inconclusive"), (decided.Status, (string)decided.Body["verdict"]!["verdict"]!, (string)decided.Body["verdict"]!["proposed"]!));
        Assert.Equal(["TEST_DECIDED", "TEST_DECIDED"], new[] { measured, again }.Select(answer => (string)answer.Body["reason"]!));
    }

    [Fact]
    public async Task What_is_retired_says_why_and_is_found_again()
    {
        var (scene, trials, fix) = await SetAsync();
        var test = (await trials.StartAsync(fix, [Trials.Metric(smallest: .04)])).Body;
        await trials.MeasureAsync(test, trials.Share(184, 1200, 180, 1190));

        var silent = await trials.DecideAsync(test, new { verdict = "retire" });
        await trials.DecideAsync(test, new { verdict = "retire", because = "Callers ask about the date of payment" });
        var found = await scene.Owner.GetAsync(scene.Path("tombstones?search=retired%20because%20PAYMENT"));
        var none = await scene.Owner.GetAsync(scene.Path("tombstones?search=retired%20because%20delivery"));
        var rpc = (await scene.Owner.Rpc.ListTombstonesAsync(new() { Search = "bill" })).Tombstones;

        Assert.Equal("because", (string)silent.Body["errors"]![0]!["field"]!);
        var stone = Assert.Single(found.Body["tombstones"]!.AsArray())!;
        Assert.Equal("The bill is not understood: retired because Callers ask about the date of payment", (string)stone["sentence"]!);
        Assert.Equal(("Some Body", fix), ((string)stone["by"]!, (string)stone["fix"]!));
        Assert.Empty(none.Body["tombstones"]!.AsArray());
        Assert.Equal((string)stone["sentence"]!, Assert.Single(rpc).Sentence);
        Assert.Equal((string)stone["test"]!, (string)(await scene.Owner.GetAsync(scene.Path("tests?state=retired"))).Body["tests"]![0]!["id"]!);
        Assert.Empty((await scene.Owner.GetAsync(scene.Path("tests?state=running"))).Body["tests"]!.AsArray());
        Assert.Equal("state", (string)(await scene.Owner.GetAsync(scene.Path("tests?state=0"))).Body["errors"]![0]!["field"]!);
    }

    [Fact]
    public async Task A_decision_and_a_fix_have_one_test_at_a_time()
    {
        var (scene, trials, fix) = await SetAsync();
        var other = await trials.PlanFixAsync("fix-2");
        object[] metrics = [Trials.Metric()];

        var first = await trials.StartAsync(fix, metrics, decision: "d-1", key: "k-1");
        var replayed = await trials.StartAsync(fix, metrics, decision: "d-1", key: "k-1");
        var sameDecision = await trials.StartAsync(other, metrics, decision: "d-1");
        var sameFix = await trials.StartAsync(fix, metrics, decision: "d-2");
        var otherBoth = await trials.StartAsync(other, metrics, decision: "d-2");
        await trials.DecideAsync(first.Body, new { verdict = "inconclusive", because = "Never carried out" });
        var next = await trials.StartAsync(fix, metrics, decision: "d-1");

        Assert.Equal((201, first.Body.ToJsonString()), (replayed.Status, replayed.Body.ToJsonString()));
        Assert.All([sameDecision, sameFix], refused => Assert.Equal((422, "TEST_ACTIVE", (string)first.Body["id"]!), (refused.Status, (string)refused.Body["reason"]!, (string)refused.Body["testId"]!)));
        Assert.Equal((201, 201), (otherBoth.Status, next.Status));
        var all = await scene.Owner.GetAsync(scene.Path($"fixes/{fix}/tests?limit=1"));
        Assert.Equal((string)next.Body["id"]!, (string)Assert.Single(all.Body["tests"]!.AsArray())!["id"]!);
        Assert.Equal((string)first.Body["id"]!, (string)(await scene.Owner.GetAsync(scene.Path($"fixes/{fix}/tests?cursor={(string)all.Body["next"]!}"))).Body["tests"]![0]!["id"]!);
    }

    [Fact]
    public async Task Only_registered_windows_are_measured_and_everything_wrong_is_told_at_once()
    {
        var (scene, trials, fix) = await SetAsync();
        var test = (await trials.StartAsync(fix, [Trials.Metric(), Trials.Metric("mood", "mean")])).Body;
        var window = new { from = "2026-01-05", until = "2026-01-12" };

        var refused = await trials.MeasureAsync(test, new
        {
            figures = new object[]
            {
                new { metric = "billing", window, n = 10, count = 11 }, new { metric = "billing", window = trials.After, n = 10, group = "comparison", count = 1 },
                new { metric = "mood", window = trials.After, n = 10.5, count = 3 }, new { metric = "unknown", window = trials.After, n = 1 },
            },
            otherChanges = new[] { new { id = "c-1", what = "New prices", day = "2020-01-01" } },
        });
        var bad = await trials.StartAsync(await trials.PlanFixAsync("fix-2"), [Trials.Metric(smallest: 0), Trials.Metric(smallest: 2)]);
        var future = DateOnly.FromDateTime(fixture.Time.GetUtcNow().UtcDateTime).AddDays(20);
        var request = new StartTestRequest { FixId = await trials.PlanFixAsync("fix-2"), Plan = Plan(future) };
        var running = (await scene.Owner.Rpc.StartTestAsync(request)).Test;
        var early = await Refusals.OfAsync(scene.Owner.Rpc.RecordMeasurementAsync(new() { TestId = running.TestId, Measurement = new() { Figures = { Of(request.Plan.After, 5, 50) } } }));

        Assert.Equal(
            ["figures[0].window", "figures[0].count", "figures[1].group", "figures[2].n", "figures[2].count", "figures[2].mean", "figures[2].deviation", "figures[3].metric", "otherChanges[0].day"],
            refused.Body["errors"]!.AsArray().Select(error => (string)error!["field"]!));
        Assert.Equal(["metrics", "metrics[0].smallest", "metrics[1].smallest"], bad.Body["errors"]!.AsArray().Select(error => (string)error!["field"]!));
        Assert.Equal((false, (StatusCode.FailedPrecondition, "TEST_TOO_EARLY")), (running.PostHoc, early));
    }

    [Fact]
    public async Task The_other_door_says_the_same_and_a_change_meanwhile_is_told()
    {
        var (scene, trials, fix) = await SetAsync();
        var started = await trials.StartAsync(fix, [Trials.Metric()]);
        var test = (await scene.Owner.Rpc.GetTestAsync(new() { TestId = (string)started.Body["id"]! })).Test;
        var day = test.Plan.After.From;

        var measured = (await scene.Owner.Rpc.RecordMeasurementAsync(new()
        {
            TestId = test.TestId,
            Measurement = new() { Figures = { Of(test.Plan.Baseline, 184, 1200), Of(test.Plan.After, 132, 1180) }, OtherChanges = { new OtherChange { Id = "c-1", What = "New prices", Day = day } } },
        })).Test;
        var http = await scene.Owner.GetAsync(started.Location!);
        var decided = (await scene.Owner.Rpc.RecordVerdictAsync(new() { TestId = test.TestId, Verdict = Verdict.Keep, Seen = measured.Revision })).Test;

        Assert.Equal((true, Proposal.Keep), (measured.Confounded, measured.Readings[0].Proposed));
        Assert.Equal((measured.Readings[0].Low, true), ((double)http.Body["customerBehaviour"]![0]!["effect"]!["low"]!, (bool)http.Body["confounded"]!));
        Assert.Equal((TestState.Kept, Verdict.Keep), (decided.State, decided.Verdict.Verdict));
        Assert.Equal(decided, (await scene.Owner.Rpc.ListTestsAsync(new() { FixId = fix })).Tests.Single());
        Assert.Empty((await scene.Owner.Rpc.ListTestsAsync(new() { MapId = scene.MapId, State = TestState.Running })).Tests);
    }

    [Fact]
    public async Task Who_may_not_is_refused_and_what_is_not_there_or_given_up_is_told()
    {
        var (scene, trials, fix) = await SetAsync();
        var test = (string)(await trials.StartAsync(fix, [Trials.Metric()])).Body["id"]!;
        var (viewer, contributor) = (fixture.SignIn(scene.Unit, Role.Viewer), fixture.SignIn(scene.Unit, Role.Contributor));
        var stranger = fixture.SignIn(await fixture.NewUnitAsync(), Role.Owner);
        var dropped = await trials.PlanFixAsync("fix-2");
        await scene.Owner.Rpc.MoveFixAsync(new() { FixId = dropped, State = FixState.Dropped });

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(viewer.Rpc.RecordMeasurementAsync(new() { TestId = test })));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(contributor.Rpc.RecordVerdictAsync(new() { TestId = test, Verdict = Verdict.Keep })));
        Assert.Equal(403, (await contributor.PostAsync(scene.Path($"fixes/{fix}/test"), trials.Body([Trials.Metric()]))).Status);
        Assert.Equal((StatusCode.NotFound, "TEST_NOT_FOUND"), await Refusals.OfAsync(stranger.Rpc.GetTestAsync(new() { TestId = test })));
        Assert.Equal((StatusCode.NotFound, "FIX_NOT_FOUND"), await Refusals.OfAsync(stranger.Rpc.GetLineAsync(new() { FixId = fix })));
        Assert.Equal("FIX_DROPPED", (string)(await trials.StartAsync(dropped, [Trials.Metric()])).Body["reason"]!);
        Assert.Equal(["verdict"], await Refusals.FieldsOfAsync(scene.Owner.Rpc.RecordVerdictAsync(new() { TestId = test })));
    }

    static TestPlan Plan(DateOnly from) => new()
    {
        Assumption = "The bill is not understood",
        Change = "A preview",
        Baseline = new() { From = $"{from.AddDays(-56):yyyy-MM-dd}", Until = $"{from.AddDays(-28):yyyy-MM-dd}" },
        After = new() { From = $"{from:yyyy-MM-dd}", Until = $"{from.AddDays(28):yyyy-MM-dd}" },
        Metrics =
        {
            new TestMetric
            {
                Key = "billing", Name = "Calls", Numerator = "callers", Denominator = "customers", Kind = MetricKind.Proportion, Scope = MetricScope.Local,
                Subject = MetricSubject.CustomerBehaviour, Direction = Direction.Fall, Smallest = .02,
            },
        },
    };

    static TestFigure Of(TestWindow window, double count, double n) => new() { Metric = "billing", Window = window, N = n, Count = count };

    async Task<(Scene Scene, Trials Trials, string Fix)> SetAsync()
    {
        var scene = await Scene.SetAsync(fixture);
        var trials = Trials.Of(fixture, scene);
        return (scene, trials, await trials.PlanFixAsync());
    }
}
