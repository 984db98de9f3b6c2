using Google.Protobuf;
using Journey.Owners.Contracts.Events;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class LapseTests(OwnersFixture fixture)
{
    [Fact]
    public async Task What_lapses_by_its_date_is_told_once_when_the_clock_gets_there()
    {
        // A part of its own: tokens of other tests would expire when the clock is moved by hours.
        await using var part = new OwnersFixture();
        await part.InitializeAsync();
        var scene = await Scene.SetAsync(part);
        var until = part.Time.GetUtcNow().AddHours(5);
        var assigned = (await scene.Owner.Rpc.AssignAsync(scene.Order("stage", until: until))).Assignment;
        await scene.Owner.Rpc.AssignAsync(scene.Order("pain", until: until));
        await scene.Owner.Rpc.AssignAsync(scene.Order("pain", await scene.AddPersonAsync("Lena"), from: until));

        part.Time.Advance(TimeSpan.FromHours(2));
        await part.SignIn(scene.Unit, Role.Owner).Rpc.AssignAsync(scene.Order("fix"));
        await part.Heard.WaitAsync<OwnerAssigned>(4, e => e.MapId == scene.Map.Id);
        Assert.Empty(part.Heard.Of<OwnerLapsed>(e => e.MapId == scene.Map.Id));
        part.Time.Advance(TimeSpan.FromHours(4));
        var told = await part.Heard.WaitAsync<OwnerLapsed>(1, e => e.MapId == scene.Map.Id);
        part.Time.Advance(TimeSpan.FromHours(4));
        await part.SignIn(scene.Unit, Role.Owner).Rpc.AssignAsync(scene.Order("fix-2"));
        await part.Heard.WaitAsync<OwnerAssigned>(5, e => e.MapId == scene.Map.Id);

        var lapse = Assert.Single(part.Heard.Of<OwnerLapsed>(e => e.MapId == scene.Map.Id));
        Assert.Equal(("stage", assigned.AssignmentId, scene.Aiko), (lapse.Event.ElementId, $"{lapse.Event.AssignmentId}", $"{lapse.Event.PersonId}"));
        Assert.Equal(until.ToUnixTimeMilliseconds(), lapse.Event.At.ToUnixTimeMilliseconds());
        Assert.Equal((scene.Unit.Id, 5L), (told[0].Context.UnitId, told[0].Context.Version));
    }

    [Fact]
    public async Task A_reorganisation_ends_people_and_tells_lapsed_owners_and_orphaned_handoffs_at_once()
    {
        var scene = await Scene.SetAsync(fixture);
        var (map, admin) = (Put(scene), fixture.SignIn(scene.Unit, Role.Admin));
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map.Id.ToString(), ElementId = "tp-bill", PersonId = scene.Aiko });

        var report = await SendAsync(admin, "name,team\nLena,Shop\n");

        Assert.Contains(report.Changes, change => change.Kind == OrganisationChangeKind.AssignmentEnds && change.Subject == "Aiko" && change.Before == "Bill (First 30 days)");
        Assert.Contains(report.Changes, change => change.Kind == OrganisationChangeKind.PersonEnds && change.Before == "Billing");
        var lapsed = Assert.Single(await fixture.Heard.WaitAsync<OwnerLapsed>(1, e => e.MapId == map.Id));
        var orphaned = await fixture.Heard.WaitAsync<HandoffOrphaned>(4, e => e.MapId == map.Id);
        Assert.Equal("tp-bill", lapsed.Event.ElementId);
        Assert.Equal(
            ["bill-call giver ownerLapsed", "bill-call giver teamEnded", "confirm-bill receiver ownerLapsed", "confirm-bill receiver teamEnded"],
            orphaned.Select(heard => $"{heard.Event.HandoffId} {heard.Event.Side} {heard.Event.Because}").Order(StringComparer.Ordinal));
        Assert.Equal(["Lena"], (await scene.Owner.Rpc.ListPeopleAsync(new())).People.Select(person => person.Name));
        var handoff = (await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map.Id.ToString() })).Handoffs[1];
        Assert.Contains(Gap.NoReceiver, handoff.Owned.Gaps);
    }

    [Fact]
    public async Task Who_leaves_later_answers_until_then_and_nobody_names_them_for_after()
    {
        var scene = await Scene.SetAsync(fixture);
        var admin = fixture.SignIn(scene.Unit, Role.Admin);
        await scene.Owner.Rpc.AssignAsync(scene.Order("stage"));

        await SendAsync(admin, "name,until\nAiko,2060-01-01\n", complete: false);
        var owned = (await scene.Owner.Rpc.GetGapsAsync(new() { MapId = scene.MapId })).Elements.Single(element => element.ElementId == "stage");
        var capped = (await scene.Owner.Rpc.AssignAsync(scene.Order("pain"))).Assignment;
        var refused = await Refusals.OfAsync(scene.Owner.Rpc.AssignAsync(scene.Order("fix", from: new(2060, 1, 2, 0, 0, 0, TimeSpan.Zero))));

        var end = new DateTimeOffset(2059, 12, 31, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal(("Aiko", end), (owned.Owner.Name, owned.Until.ToDateTimeOffset()));
        Assert.Equal(end, capped.Until.ToDateTimeOffset());
        Assert.Equal("PERSON_HAS_LEFT", refused.Reason);
    }

    [Fact]
    public async Task Any_number_are_responsible_and_being_responsible_is_not_being_accountable()
    {
        var scene = await Scene.SetAsync(fixture);
        var lena = await scene.AddPersonAsync("Lena");

        await scene.Owner.Rpc.AssignAsync(new(scene.Order("stage", lena)) { Duty = Duty.Responsible });
        await scene.Owner.Rpc.AssignAsync(new(scene.Order("stage")) { Duty = Duty.Responsible });
        var stage = (await scene.Owner.Rpc.GetGapsAsync(new() { MapId = scene.MapId })).Elements.Single(element => element.ElementId == "stage");

        Assert.Equal(["Aiko", "Lena"], stage.Responsible.Select(person => person.Name));
        Assert.Equal((Gap.NoOwner, null), (stage.Gap, stage.Owner));
    }

    [Fact]
    public async Task What_a_person_and_a_team_answer_for_is_listed_over_all_maps()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = Put(scene);
        await scene.Owner.Rpc.AssignAsync(scene.Order("stage"));
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map.Id.ToString(), ElementId = "tp-bill", PersonId = scene.Aiko });
        await scene.Owner.Rpc.AssignAsync(scene.Order("pain", await scene.AddPersonAsync("Lena")));
        var team = (await scene.Owner.Rpc.ListTeamsAsync(new())).Teams.Single();

        var person = (await scene.Owner.Rpc.ListAssignmentsAsync(new() { PersonId = scene.Aiko })).Assignments;
        var members = await scene.Owner.GetAsync(scene.Path($"assignments?team={team.TeamId}"));
        var duties = await scene.Owner.Rpc.GetTeamAsync(new() { TeamId = team.TeamId });
        var overHttp = await scene.Owner.GetAsync(scene.Path($"teams/{team.TeamId}"));

        Assert.Equal(["Bill", "Pay"], person.Select(assignment => assignment.Title).Order());
        Assert.Equal(2, members.Body["assignments"]!.AsArray().Count);
        Assert.Equal(("Billing", "Aiko", "Bill"), (duties.Team.Name, duties.People.Single().Name, duties.Operates.Single().Name));
        Assert.Equal("Bill", (string)overHttp.Body["operates"]![0]!["name"]!);
        Assert.Equal("TEAM_NOT_FOUND", (await Refusals.OfAsync(scene.Owner.Rpc.GetTeamAsync(new() { TeamId = scene.MapId }))).Reason);
        Assert.Equal(["map"], await Refusals.FieldsOfAsync(scene.Owner.Rpc.ListAssignmentsAsync(new())));
    }

    LongMap Put(Scene scene)
    {
        var map = new LongMap();
        fixture.Maps.Put(scene.Unit.Id, map.Reply(1));
        return map;
    }

    static async Task<OrganisationReport> SendAsync(Session session, string csv, bool complete = true) =>
        (await session.Rpc.ImportOrganisationAsync(new() { File = new() { Csv = ByteString.CopyFromUtf8(csv), Complete = complete } })).Report;
}
