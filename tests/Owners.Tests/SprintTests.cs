using System.Text.Json.Nodes;
using Journey.Owners.Contracts.Events;
using Owners.Tests.Hosts;

namespace Owners.Tests;

public sealed class SprintTests(OwnersFixture fixture)
{
    [Fact]
    public async Task A_sprint_passes_its_four_gates_in_28_days_and_is_done()
    {
        await using var part = new OwnersFixture();
        await part.InitializeAsync();
        var scene = await SprintScene.SetAsync(part);

        var started = await scene.StartAsync();
        var sprint = started.Body;
        var chosen = await scene.PassAsync(sprint, 1, scene.Choice());
        part.Time.Advance(TimeSpan.FromDays(8));
        var test = await scene.RegisterAsync();
        var registered = await scene.PassAsync(sprint, 2, scene.Hypothesis(test));
        part.Time.Advance(TimeSpan.FromDays(4));
        var live = await scene.PassAsync(sprint, 3, scene.Execution());
        part.Time.Advance(TimeSpan.FromDays(12));
        var unverified = await scene.PassAsync(sprint, 4, new { kept = new[] { "The preview" } });
        await scene.DecideAsync(test);
        part.Time.Advance(TimeSpan.FromDays(6));
        var verified = await scene.PassAsync(sprint, 4, new { kept = new[] { "The preview" }, retired = new[] { "Setup is the main pain" } });
        var unchanged = await scene.CloseAsync(sprint, scene.Closing());
        part.Maps.Put(scene.Scene.Unit.Id, scene.Scene.Map.Version(2));
        var closed = await scene.CloseAsync(sprint, scene.Closing());
        var read = await scene.ReadAsync(sprint);

        Assert.Equal((201, 200, 200, 200, 200, 200), (started.Status, chosen.Status, registered.Status, live.Status, verified.Status, closed.Status));
        Assert.Equal((1, 12, "Billing, Shop"), ((int)sprint["mapVersion"]!, (int)sprint["importanceSum"]!, string.Join(", ", sprint["units"]!.AsArray())));
        Assert.Equal((scene.Day(0), scene.Day(27)), ((string)sprint["startsOn"]!, (string)sprint["endsOn"]!));
        Assert.Equal("If we change a preview of the bill for new customers, Measure billing falls by at least 0.04.", (string)registered.Body["hypothesis"]!["sentence"]!);
        Assert.Equal((422, "SPRINT_NOT_VERIFIED", scene.Day(24)), (unverified.Status, (string)unverified.Body["reason"]!, (string)unverified.Body["verifyOn"]!));
        Assert.Equal((422, "SPRINT_NOT_CLOSABLE", "mapVersion"), (unchanged.Status, (string)unchanged.Body["reason"]!, (string)unchanged.Body["errors"]![0]!["field"]!));
        // Two days after the box: the fourth gate was due on the 28th day, which was day 27 counted from the first.
        Assert.Equal([0, 0, 0, 3], closed.Body["gates"]!.AsArray().Select(gate => (int)gate!["daysLate"]!));
        Assert.Equal(("done", "keep", "cannotTellYet"), ((string)closed.Body["state"]!, (string)closed.Body["test"]!["verdict"]!["verdict"]!, (string)closed.Body["line"]!));
        Assert.Equal((true, true), ((bool)closed.Body["confounded"]!, (bool)live.Body["confounded"]!));
        Assert.Equal((2, "Lena"), ((int)closed.Body["closure"]!["mapVersion"]!, (string)closed.Body["closure"]!["nextAction"]!["person"]!["name"]!));
        Assert.Equal(closed.Body.ToJsonString(), read.Body.ToJsonString());
        var gates = await part.Heard.WaitAsync<SprintGatePassed>(4, e => e.SprintId == Guid.Parse((string)sprint["id"]!));
        Assert.Equal([1, 2, 3, 4], gates.Select(heard => heard.Event.Gate));
        Assert.Equal([2L, 3L, 4L, 5L], gates.Select(heard => heard.Context.Version));
        var told = Assert.Single(await part.Heard.WaitAsync<SprintClosed>(1, e => e.MapId == scene.Scene.Map.Id)).Event;
        Assert.Equal(("done", "keep", 1, 2), (told.State, told.Verdict, told.FromVersion, told.ToVersion));
    }

    [Fact]
    public async Task A_window_longer_than_the_fourth_week_closes_as_verifying_and_the_verdict_makes_it_done()
    {
        await using var part = new OwnersFixture();
        await part.InitializeAsync();
        var scene = await SprintScene.SetAsync(part);
        var (sprint, test) = await LiveAsync(part, scene, until: 40);

        var undated = await scene.CloseAsync(sprint, scene.Closing());
        var early = await scene.CloseAsync(sprint, scene.Closing(scene.Day(39)));
        var closed = await scene.CloseAsync(sprint, scene.Closing(scene.Day(40)));
        var second = await scene.StartAsync();
        part.Time.Advance(TimeSpan.FromDays(31));
        await scene.DecideAsync(test, until: 40);
        var done = await scene.ReadAsync(sprint);

        Assert.Equal((422, "SPRINT_NOT_CLOSABLE"), (undated.Status, (string)undated.Body["reason"]!));
        Assert.Equal(["verifyOn", "verifyOn"], new[] { undated, early }.Select(refused => (string)Assert.Single(refused.Body["errors"]!.AsArray())!["field"]!));
        Assert.Equal((200, "verifying", scene.Day(40)), (closed.Status, (string)closed.Body["state"]!, (string)closed.Body["closure"]!["verifyOn"]!));
        Assert.Equal(201, second.Status);
        Assert.Equal(("done", "a preview of the bill"), ((string)done.Body["state"]!, (string)done.Body["verification"]!["kept"]![0]!));
        Assert.Equal((4, 0), (done.Body["gates"]!.AsArray().Count(gate => gate!["passedAt"] is not null), (int)done.Body["gates"]![3]!["daysLate"]!));
        Assert.Null(done.Body["nextGate"]);
        Assert.Equal(["verifying", "done"], (await part.Heard.WaitAsync<SprintClosed>(2, e => e.MapId == scene.Scene.Map.Id)).Select(heard => heard.Event.State));
    }

    [Fact]
    public async Task A_change_is_told_with_the_instant_from_which_it_holds()
    {
        await using var part = new OwnersFixture();
        await part.InitializeAsync();
        var scene = await SprintScene.SetAsync(part);
        await LiveAsync(part, scene, until: 40);

        var live = (await part.Heard.WaitAsync<SprintGatePassed>(3, e => e.MapId == scene.Scene.Map.Id)).Single(heard => heard.Event.Gate == 3).Event;
        var begun = Assert.Single(await part.Heard.WaitAsync<TestStarted>(1, e => e.MapId == scene.Scene.Map.Id)).Event;

        // Tokyo's day begins at 15:00 of the day before.
        Assert.Equal(("a preview of the bill", $"{scene.Day(8)} 15:00"), (live.Change, $"{live.LiveAt:yyyy-MM-dd HH:mm}"));
        Assert.Equal(("fix", "a preview of the bill", $"{scene.Day(9)} 15:00"), (begun.Candidate, begun.Change, $"{begun.LiveAt:yyyy-MM-dd HH:mm}"));
    }

    [Fact]
    public async Task A_team_works_on_one_sprint_at_a_time_and_sending_it_again_starts_no_other()
    {
        var scene = await SprintScene.SetAsync(fixture);

        var started = await scene.StartAsync(key: "s-1");
        var again = await scene.StartAsync(key: "s-1");
        var second = await scene.StartAsync(key: "s-2");
        var other = await scene.StartAsync(team: (await scene.Scene.Owner.Rpc.ListTeamsAsync(new())).Teams.Single(team => team.Name == "Shop").TeamId);
        var abandoned = await scene.CloseAsync(started.Body, new { abandon = "Nobody has time" });
        var next = await scene.StartAsync();

        Assert.Equal(started.Body.ToJsonString(), again.Body.ToJsonString());
        Assert.Equal((422, "SPRINT_ACTIVE", (string)started.Body["id"]!), (second.Status, (string)second.Body["reason"]!, (string)second.Body["sprintId"]!));
        Assert.Equal((201, 201), (other.Status, next.Status));
        Assert.Equal((200, "abandoned", "Nobody has time"), (abandoned.Status, (string)abandoned.Body["state"]!, (string)abandoned.Body["closure"]!["abandoned"]!));
        Assert.Equal([(string)next.Body["id"]!, (string)other.Body["id"]!], (await scene.ListAsync("?state=active")).Body["sprints"]!.AsArray().Select(row => (string)row!["id"]!));
    }

    [Fact]
    public async Task A_roster_comes_from_two_units_and_from_the_team_itself()
    {
        var scene = await SprintScene.SetAsync(fixture);
        var emi = (await scene.Scene.Owner.Rpc.AddPersonAsync(new() { Name = "Emi", Team = "Billing" })).Person.PersonId;

        var narrow = await scene.StartAsync([scene.Scene.Aiko, emi]);
        var foreign = await scene.StartAsync([scene.Lena, Guid.CreateVersion7().ToString()]);
        var crowd = await scene.StartAsync([.. Enumerable.Range(0, 13).Select(_ => Guid.CreateVersion7().ToString())]);

        Assert.Equal((422, "SPRINT_ROSTER_TOO_NARROW", "Billing"), (narrow.Status, (string)narrow.Body["reason"]!, (string)narrow.Body["units"]!));
        Assert.Equal((400, "roster[1] roster"), (foreign.Status, Fields(foreign)));
        Assert.Equal((400, "roster"), (crowd.Status, Fields(crowd)));
    }

    [Fact]
    public async Task Gates_are_passed_in_their_order_and_nothing_closes_before_them()
    {
        var scene = await SprintScene.SetAsync(fixture);
        var sprint = (await scene.StartAsync()).Body;

        var skipped = await scene.PassAsync(sprint, 3, scene.Execution(0));
        var unverified = await scene.PassAsync(sprint, 4, new { });
        var closed = await scene.CloseAsync(sprint, scene.Closing());
        var bare = await scene.CloseAsync(sprint, new { });
        await scene.PassAsync(sprint, 1, scene.Choice(), "gate");
        var replayed = await scene.PassAsync(sprint, 1, scene.Choice(), "gate");
        var twice = await scene.PassAsync(sprint, 1, scene.Choice());
        var stale = await scene.PassAsync(sprint, 2, JsonNode.Parse("""{"test":"0197a000-0000-7000-8000-000000000020","inScope":["a"],"design":"b","people":[],"seen":1}""")!);

        Assert.Equal([(422, "SPRINT_GATE_OUT_OF_ORDER", "1"), (422, "SPRINT_GATE_OUT_OF_ORDER", "1")], new[] { skipped, unverified }.Select(a => (a.Status, (string)a.Body["reason"]!, (string)a.Body["next"]!)));
        Assert.Equal((422, "gates[1] gates[2] gates[3] verifyOn"), (closed.Status, Fields(closed)));
        Assert.Equal((400, "learning nextAction"), (bare.Status, Fields(bare)));
        Assert.Equal((200, "touchpoint"), (replayed.Status, (string)replayed.Body["choice"]!["element"]!));
        Assert.Equal("2", (string)twice.Body["next"]!);
        Assert.Equal((404, "TEST_NOT_FOUND"), (stale.Status, (string)stale.Body["reason"]!));
    }

    [Fact]
    public async Task A_stumble_that_cannot_be_told_is_refused_with_what_could_be_done_instead()
    {
        var scene = await SprintScene.SetAsync(fixture);
        var sprint = (await scene.StartAsync()).Body;

        var refused = await scene.PassAsync(sprint, 1, scene.Choice(customers: 700));
        var leading = await scene.PassAsync(sprint, 1, scene.Choice(customers: 700, by: "leading"));
        var ranked = await scene.PostAsync("sprints/rankings", Ranking(scene.Choice(customers: 1000)));
        var anyway = await scene.PassAsync(sprint, 1, scene.Choice(customers: 700, anyway: "We want to learn how"));

        Assert.Equal((422, "SPRINT_STUMBLE_CANNOT_BE_TOLD", "1251"), (refused.Status, (string)refused.Body["reason"]!, (string)refused.Body["needed"]!));
        Assert.Equal((422, "no"), (leading.Status, (string)leading.Body["leadingMeasure"]!));
        var first = ranked.Body["ranked"]![0]!;
        Assert.Equal(("touchpoint", 2250.0, false), ((string)first["stumble"]!["element"]!, (double)first["score"]!, (bool)first["told"]!));
        // 1,000 customers in 14 days: 1,670 in the verification window make two arms of 1,251.
        Assert.Equal(("longerWindow", 24), ((string)Assert.Single(first["offers"]!.AsArray())!, (int)first["outcome"]!["days"]!));
        Assert.Equal((200, "We want to learn how"), (anyway.Status, (string)anyway.Body["choice"]!["anyway"]!));
    }

    [Fact]
    public async Task A_hypothesis_is_the_one_that_was_frozen()
    {
        var scene = await SprintScene.SetAsync(fixture);
        var sprint = (await scene.StartAsync()).Body;
        await scene.PassAsync(sprint, 1, scene.Choice(until: 30));
        var test = await scene.RegisterAsync(until: 31, smallest: .03);

        var refused = await scene.PassAsync(sprint, 2, new { test, inScope = Array.Empty<string>(), design = "", people = new[] { Guid.CreateVersion7() } });
        var abandoned = await scene.CloseAsync(sprint, new { abandon = "It was another one" });

        Assert.Equal((400, "test test inScope design people"), (refused.Status, Fields(refused)));
        Assert.Equal((200, "abandoned"), (abandoned.Status, (string)abandoned.Body["state"]!));
    }

    [Fact]
    public async Task A_missed_gate_shows_its_days_and_what_was_registered_is_not_given_up_in_silence()
    {
        await using var part = new OwnersFixture();
        await part.InitializeAsync();
        var scene = await SprintScene.SetAsync(part);
        var (sprint, test) = await LiveAsync(part, scene, until: 24);

        part.Time.Advance(TimeSpan.FromDays(21));
        var late = await scene.ReadAsync(sprint);
        var silent = await scene.CloseAsync(sprint, new { abandon = "No time" });
        await scene.PostAsync($"tests/{test}/verdict", new { verdict = "inconclusive", because = "Never measured" });
        var told = await scene.CloseAsync(sprint, new { abandon = "No time" });

        Assert.Equal([0, 0, 0, 3], late.Body["gates"]!.AsArray().Select(gate => (int)gate!["daysLate"]!));
        Assert.Equal(5, (int)late.Body["week"]!);
        Assert.Equal((422, "test"), (silent.Status, Fields(silent)));
        Assert.Equal((200, "abandoned"), (told.Status, (string)told.Body["state"]!));
    }

    static async Task<(JsonNode Sprint, string Test)> LiveAsync(OwnersFixture part, SprintScene scene, int until)
    {
        var sprint = (await scene.StartAsync()).Body;
        Assert.Equal(200, (await scene.PassAsync(sprint, 1, scene.Choice(until))).Status);
        var test = await scene.RegisterAsync(until);
        Assert.Equal(200, (await scene.PassAsync(sprint, 2, scene.Hypothesis(test))).Status);
        part.Time.Advance(TimeSpan.FromDays(9));
        Assert.Equal(200, (await scene.PassAsync(sprint, 3, scene.Execution())).Status);
        return (sprint, test);
    }

    static JsonObject Ranking(object choice)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(choice)!.AsObject();
        foreach (var key in new[] { "element", "by", "anyway" })
        {
            body.Remove(key);
        }
        return body;
    }

    static string Fields(Answer refused) => string.Join(' ', refused.Body["errors"]!.AsArray().Select(error => (string)error!["field"]!));
}
