using Grpc.Core;
using Journey.Owners.Contracts.Events;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class EndingTests(OwnersFixture fixture)
{
    [Fact]
    public async Task What_an_end_leaves_behind_is_shown_first_and_nothing_is_changed_by_looking()
    {
        var (scene, map) = await SetAsync();
        var lena = await scene.AddPersonAsync("Lena");
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "tp-bill", PersonId = scene.Aiko });
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "stage", PersonId = scene.Aiko });
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "stage", PersonId = lena, From = Day(2060, 1, 1) });
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "pain", PersonId = scene.Aiko, Duty = Duty.Responsible });

        var shown = (await scene.Owner.Rpc.PreviewEndingAsync(new() { PersonId = scene.Aiko, Until = "2060-01-01" })).End;

        // The unit's days begin in Tokyo: nine hours before Lena's first moment, so for that long the stage has nobody.
        Assert.Equal([("Bill", true), ("Buy", true), ("Bill unclear", false)], shown.Left.OrderBy(left => left.Assignment.Title == "Bill" ? 0 : left.Orphaned ? 1 : 2).Select(left => (left.Assignment.Title, left.Orphaned)));
        Assert.Equal(["Confirmation → Bill", "Bill → Call"], shown.Left.Single(left => left.Assignment.Title == "Bill").Handoffs);
        Assert.Null((await scene.Owner.Rpc.GetPersonAsync(new() { PersonId = scene.Aiko })).Person.EndsAt);
        Assert.All((await scene.Owner.Rpc.ListAssignmentsAsync(new() { PersonId = scene.Aiko })).Assignments.Where(duty => duty.Title != "Buy"), duty => Assert.Null(duty.Until));
    }

    [Fact]
    public async Task Where_somebody_follows_on_the_day_nothing_is_orphaned()
    {
        var (scene, map) = await SetAsync();
        var day = new DateTimeOffset(2059, 12, 31, 15, 0, 0, TimeSpan.Zero);
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "stage", PersonId = scene.Aiko, Until = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(day.AddYears(1)) });
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "pain", PersonId = scene.Aiko });

        var before = (await scene.Owner.GetAsync(scene.Path($"people/{scene.Aiko}/ending?until=2060-01-01"))).Body["left"]!.AsArray();
        await fixture.SignIn(scene.Unit, Role.Admin).Rpc.EndPersonAsync(new() { PersonId = scene.Aiko, Until = "2060-01-01" });
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "pain", PersonId = await scene.AddPersonAsync("Lena"), From = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(day) });
        var after = (await scene.Owner.Rpc.PreviewEndingAsync(new() { PersonId = scene.Aiko, Until = "2059-12-31" })).End;

        Assert.Equal([true, true], before.Select(left => (bool)left!["orphaned"]!));
        Assert.Equal(2, after.Left.Count);
        Assert.All((await scene.Owner.Rpc.ListAssignmentsAsync(new() { PersonId = scene.Aiko })).Assignments, duty => Assert.Equal(day, duty.Until.ToDateTimeOffset()));
    }

    [Fact]
    public async Task An_end_that_has_come_is_told_at_once_and_what_was_owned_is_a_gap()
    {
        var (scene, map) = await SetAsync();
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "tp-bill", PersonId = scene.Aiko, From = Day(2020, 1, 1) });
        var admin = fixture.SignIn(scene.Unit, Role.Admin);

        var ended = await admin.PostAsync(scene.Path($"people/{scene.Aiko}/ending"), new { until = "2026-01-01" }, "end-aiko");
        var again = await admin.PostAsync(scene.Path($"people/{scene.Aiko}/ending"), new { until = "2026-01-01" }, "end-aiko");

        Assert.Equal((200, true), (ended.Status, (bool)ended.Body["left"]![0]!["orphaned"]!));
        Assert.Equal(ended.Body.ToJsonString(), again.Body.ToJsonString());
        var lapsed = Assert.Single(await fixture.Heard.WaitAsync<OwnerLapsed>(1, e => $"{e.MapId}" == map));
        var orphaned = await fixture.Heard.WaitAsync<HandoffOrphaned>(2, e => $"{e.MapId}" == map);
        Assert.Equal(("tp-bill", new DateTimeOffset(2025, 12, 31, 15, 0, 0, TimeSpan.Zero)), (lapsed.Event.ElementId, lapsed.Event.At));
        Assert.Equal(["bill-call giver", "confirm-bill receiver"], orphaned.Select(heard => $"{heard.Event.HandoffId} {heard.Event.Side}").Order(StringComparer.Ordinal));
        var gap = (await scene.Owner.Rpc.GetGapsAsync(new() { MapId = map })).Elements.Single(element => element.ElementId == "tp-bill");
        Assert.Equal(Gap.OwnerLapsed, gap.Gap);
        Assert.DoesNotContain((await scene.Owner.Rpc.ListPeopleAsync(new())).People, person => person.PersonId == scene.Aiko);
    }

    [Fact]
    public async Task What_does_not_hold_is_refused_by_name()
    {
        var (scene, _) = await SetAsync();
        var admin = fixture.SignIn(scene.Unit, Role.Admin).Rpc;
        await admin.EndPersonAsync(new() { PersonId = scene.Aiko, Until = "2060-01-01" });

        Assert.Equal(["until"], await Refusals.FieldsOfAsync(admin.EndPersonAsync(new() { PersonId = scene.Aiko, Until = "2060-01-02" })));
        Assert.Equal(["until"], await Refusals.FieldsOfAsync(admin.EndPersonAsync(new() { PersonId = scene.Aiko })));
        Assert.Equal(["until"], await Refusals.FieldsOfAsync(admin.PreviewEndingAsync(new() { PersonId = scene.Aiko, Until = "soon" })));
        Assert.Equal((StatusCode.NotFound, "PERSON_NOT_FOUND"), await Refusals.OfAsync(admin.EndPersonAsync(new() { PersonId = scene.MapId, Until = "2060-01-01" })));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(scene.Owner.Rpc.EndPersonAsync(new() { PersonId = scene.Aiko, Until = "2059-01-01" })));
    }

    async Task<(Scene Scene, string Map)> SetAsync()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        fixture.Maps.Put(scene.Unit.Id, map.Reply(1));
        return (scene, map.Id.ToString());
    }

    static Google.Protobuf.WellKnownTypes.Timestamp Day(int year, int month, int day) =>
        Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero));
}
