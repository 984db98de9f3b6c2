using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Owners.Contracts.Events;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class FixTests(OwnersFixture fixture)
{
    [Fact]
    public async Task A_planned_candidate_has_owner_day_and_measure_and_its_gap_is_closed()
    {
        var scene = await Scene.SetAsync(fixture);

        var fix = (await scene.Owner.Rpc.PlanFixAsync(Plan(scene))).Fix;

        Assert.Equal(("Preview", "pain", "Aiko", "2030-04-01", FixState.Planned), (fix.Title, fix.PainPoint, fix.Owner.Name, fix.Due, fix.State));
        Assert.Equal(("Billing contacts", MetricScope.Outcome, 15.0, false), (fix.Metric.Name, fix.Metric.Scope, fix.Metric.Baseline, fix.Metric.HasTarget));
        Assert.Equal(Gap.Unspecified, (await scene.Owner.Rpc.GetGapsAsync(new() { MapId = scene.MapId })).Elements.Single(element => element.ElementId == "fix").Gap);
        Assert.Equal(fix, (await scene.Owner.Rpc.ListFixesAsync(new() { MapId = scene.MapId })).Fixes.Single());
    }

    [Fact]
    public async Task Planning_again_changes_the_same_fix_and_names_nobody_twice()
    {
        var scene = await Scene.SetAsync(fixture);

        var first = (await scene.Owner.Rpc.PlanFixAsync(Plan(scene))).Fix;
        var second = (await scene.Owner.Rpc.PlanFixAsync(new(Plan(scene)) { Due = "2030-05-01" })).Fix;

        Assert.Equal((first.FixId, "2030-05-01"), (second.FixId, second.Due));
        Assert.Single((await scene.Owner.Rpc.ListAssignmentsAsync(new() { MapId = scene.MapId })).Assignments);
        var told = await fixture.Heard.WaitAsync<FixPlanned>(2, e => e.FixId == Guid.Parse(first.FixId));
        Assert.Equal([1L, 2L], told.Select(heard => heard.Context.Version).Order());
        Assert.Equal(new FixPlanned(Guid.Parse(first.FixId), scene.Map.Id, "fix", Guid.Parse(scene.Aiko), new(2030, 4, 1), "planned", new("Billing contacts", "outcome", 15, null, "%")), told[0].Event);
    }

    [Fact]
    public async Task A_running_fix_counts_for_its_pain_point_and_without_fixes_nothing_is_counted()
    {
        var scene = await Scene.SetAsync(fixture);
        var before = await scene.Owner.GetAsync(scene.Path($"maps/{scene.MapId}/compare/cxm"));
        var fix = (await scene.Owner.Rpc.PlanFixAsync(Plan(scene))).Fix;

        await scene.Owner.Rpc.MoveFixAsync(new() { FixId = fix.FixId, State = FixState.Running });
        var after = await scene.Owner.GetAsync(scene.Path($"maps/{scene.MapId}/compare/cxm"));
        var rpc = await scene.Owner.Rpc.GetImprovementSystemAsync(new() { MapId = scene.MapId });

        Assert.Null(before.Body["numbers"]!["withRunningFix"]);
        Assert.Equal(1, (int)after.Body["numbers"]!["withRunningFix"]!);
        Assert.Equal(["decisions", "outcome"], after.Body["notConnected"]!.AsArray().Select(name => (string)name!));
        Assert.Equal((true, FixState.Running), (rpc.FixesConnected, rpc.PainPoints[0].Fixes.Single().State));
        Assert.Empty(rpc.PainPoints[1].Fixes);
    }

    [Fact]
    public async Task A_fix_is_overdue_when_its_day_has_passed_in_the_units_time_zone_and_it_is_not_done()
    {
        var scene = await Scene.SetAsync(fixture);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(fixture.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).DateTime);

        var (due, late) = (await PlanAsync(today), await PlanAsync(today.AddDays(-1)));
        var done = (await scene.Owner.Rpc.MoveFixAsync(new() { FixId = late.FixId, State = FixState.Done })).Fix;

        Assert.Equal((false, true, false), (due.Overdue, late.Overdue, done.Overdue));

        async Task<Fix> PlanAsync(DateOnly day) => (await scene.Owner.Rpc.PlanFixAsync(new(Plan(scene)) { Due = $"{day:yyyy-MM-dd}" })).Fix;
    }

    [Fact]
    public async Task A_fix_made_over_HTTP_is_found_at_its_location_and_moves_on()
    {
        var scene = await Scene.SetAsync(fixture);
        var body = new { map = scene.MapId, candidate = "fix-2", person = scene.Aiko, due = "2030-01-31", metric = new { name = "Calls", scope = "local" } };

        var made = await scene.Owner.PostAsync(scene.Path("fixes"), body);
        var found = await scene.Owner.GetAsync(made.Location!);
        var moved = await scene.Owner.PostAsync($"{made.Location}/state", new { state = "done" });
        var list = await scene.Owner.GetAsync(scene.Path("fixes"));

        Assert.Equal((201, 200, 200), (made.Status, found.Status, moved.Status));
        Assert.Equal(made.Body.ToJsonString(), found.Body.ToJsonString());
        Assert.Equal(("done", "2030-01-31", "local"), ((string)moved.Body["state"]!, (string)moved.Body["due"]!, (string)moved.Body["metric"]!["scope"]!));
        Assert.Equal(moved.Body.ToJsonString(), list.Body["fixes"]!.AsArray().Single()!.ToJsonString());
    }

    [Fact]
    public async Task Everything_wrong_with_a_plan_is_told_and_a_pain_point_is_no_candidate()
    {
        var scene = await Scene.SetAsync(fixture);

        var fields = await Refusals.FieldsOfAsync(scene.Owner.Rpc.PlanFixAsync(new() { MapId = scene.MapId, Due = "soon" }));

        Assert.Equal(["personId", "due", "candidate", "metric.scope", "metric.name"], fields);
        Assert.Equal((StatusCode.NotFound, "CANDIDATE_NOT_FOUND"), await Refusals.OfAsync(scene.Owner.Rpc.PlanFixAsync(new(Plan(scene)) { Candidate = "pain" })));
        Assert.Equal((StatusCode.NotFound, "FIX_NOT_FOUND"), await Refusals.OfAsync(scene.Owner.Rpc.MoveFixAsync(new() { FixId = scene.MapId, State = FixState.Done })));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(fixture.SignIn(scene.Unit, Role.Contributor).Rpc.PlanFixAsync(Plan(scene))));
    }

    [Fact]
    public async Task The_owner_of_a_fix_is_whoever_is_accountable_for_the_candidate()
    {
        var scene = await Scene.SetAsync(fixture);
        await scene.Owner.Rpc.PlanFixAsync(Plan(scene));
        var lena = await scene.AddPersonAsync("Lena");

        await scene.Owner.Rpc.AssignAsync(new() { MapId = scene.MapId, ElementId = "fix", PersonId = lena, From = fixture.Time.GetUtcNow().ToTimestamp() });

        Assert.Equal("Lena", (await scene.Owner.Rpc.ListFixesAsync(new())).Fixes.Single().Owner.Name);
    }

    static PlanFixRequest Plan(Scene scene) => new()
    {
        MapId = scene.MapId,
        Candidate = "fix",
        PersonId = scene.Aiko,
        Due = "2030-04-01",
        Metric = new() { Name = "Billing contacts", Scope = MetricScope.Outcome, Baseline = 15, Unit = "%" },
    };
}
