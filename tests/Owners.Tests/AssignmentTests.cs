using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Owners.Contracts.Events;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class AssignmentTests(OwnersFixture fixture)
{
    [Fact]
    public async Task Each_kind_that_needs_an_owner_can_have_one_and_a_step_cannot()
    {
        var scene = await Scene.SetAsync(fixture);

        foreach (var element in new[] { scene.Map.Id.ToString(), "stage", "touchpoint", "pain", "fix" })
        {
            var assigned = (await scene.Owner.Rpc.AssignAsync(scene.Order(element))).Assignment;
            Assert.Equal((element, "Aiko"), (assigned.ElementId, assigned.Person.Name));
            Assert.Null(assigned.Until);
        }
        Assert.Equal((StatusCode.NotFound, "ELEMENT_NOT_FOUND"), await Refusals.OfAsync(scene.Owner.Rpc.AssignAsync(scene.Order("step"))));
    }

    [Fact]
    public async Task A_new_owner_ends_the_running_one_and_both_stay_in_the_list()
    {
        var scene = await Scene.SetAsync(fixture);
        var lena = await scene.AddPersonAsync("Lena");
        var (before, start) = (fixture.Time.GetUtcNow().AddDays(-10), fixture.Time.GetUtcNow().AddDays(-2));

        await scene.Owner.Rpc.AssignAsync(scene.Order("stage", from: before));
        await scene.Owner.Rpc.AssignAsync(scene.Order("stage", lena, start));

        var list = (await scene.Owner.Rpc.ListAssignmentsAsync(new() { MapId = scene.MapId })).Assignments;
        Assert.Equal(["Lena", "Aiko"], list.Select(assignment => assignment.Person.Name));
        Assert.Equal(list[0].From, list[1].Until);
    }

    [Fact]
    public async Task An_assignment_that_would_run_into_a_later_one_is_refused_at_both_doors()
    {
        var scene = await Scene.SetAsync(fixture);
        var now = fixture.Time.GetUtcNow();
        await scene.Owner.Rpc.AssignAsync(scene.Order("stage", from: now.AddDays(10)));

        var refused = await Refusals.OfAsync(scene.Owner.Rpc.AssignAsync(scene.Order("stage", from: now, until: now.AddDays(11))));
        var answer = await scene.Owner.PostAsync(scene.Path("assignments"), new { map = scene.MapId, element = "stage", person = scene.Aiko, from = now, until = now.AddDays(11) });

        Assert.Equal((StatusCode.FailedPrecondition, "ASSIGNMENT_OVERLAPS"), refused);
        Assert.Equal((422, "ASSIGNMENT_OVERLAPS"), (answer.Status, (string)answer.Body["reason"]!));
        Assert.Single((await scene.Owner.Rpc.ListAssignmentsAsync(new() { MapId = scene.MapId })).Assignments);
    }

    [Fact]
    public async Task Assignments_made_at_once_never_hold_together()
    {
        var scene = await Scene.SetAsync(fixture);
        var now = fixture.Time.GetUtcNow();

        var calls = Enumerable.Range(0, 20).Select(hour => scene.Owner.Rpc.AssignAsync(scene.Order("pain", from: now.AddHours(hour * 7 % 20))).ResponseAsync);
        await Task.WhenAll(calls);

        var list = (await scene.Owner.Rpc.ListAssignmentsAsync(new() { MapId = scene.MapId })).Assignments.OrderBy(assignment => assignment.From.ToDateTimeOffset()).ToList();
        Assert.Equal(20, list.Count);
        Assert.All(list.Zip(list.Skip(1)), pair => Assert.Equal(pair.Second.From, pair.First.Until));
    }

    [Fact]
    public async Task The_others_are_told_who_answers_since_when()
    {
        var scene = await Scene.SetAsync(fixture);

        var first = (await scene.Owner.Rpc.AssignAsync(scene.Order("fix"))).Assignment;
        await scene.Owner.Rpc.AssignAsync(scene.Order("pain"));

        var told = await fixture.Heard.WaitAsync<OwnerAssigned>(2, e => e.MapId == scene.Map.Id);
        Assert.Equal([1L, 2L], told.Select(heard => heard.Context.Version).Order());
        Assert.All(told, heard => Assert.Equal(scene.Unit.Id, heard.Context.UnitId));
        Assert.Contains(told, heard => heard.Event == new OwnerAssigned(
            scene.Map.Id, "fix", Guid.Parse(first.AssignmentId), Guid.Parse(scene.Aiko), first.From.ToDateTimeOffset(), null));
    }

    [Fact]
    public async Task Sending_an_assignment_again_with_its_key_assigns_once()
    {
        var scene = await Scene.SetAsync(fixture);
        var key = new Metadata { { "idempotency-key", Guid.NewGuid().ToString() } };

        var first = await scene.Owner.Rpc.AssignAsync(scene.Order("stage"), key);
        var second = await scene.Owner.Rpc.AssignAsync(scene.Order("stage"), key);
        var other = await Refusals.OfAsync(scene.Owner.Rpc.AssignAsync(scene.Order("pain"), key));

        Assert.Equal(first, second);
        Assert.Equal((StatusCode.FailedPrecondition, "IDEMPOTENCY_KEY_REUSED"), other);
        Assert.Single((await scene.Owner.Rpc.ListAssignmentsAsync(new() { MapId = scene.MapId })).Assignments);
    }

    [Fact]
    public async Task An_assignment_made_over_HTTP_is_found_at_its_location_and_in_the_list()
    {
        var scene = await Scene.SetAsync(fixture);

        var made = await scene.Owner.PostAsync(scene.Path("assignments"), new { map = scene.MapId, element = "touchpoint", person = scene.Aiko });
        var found = await scene.Owner.GetAsync(made.Location!);
        var list = await scene.Owner.GetAsync(scene.Path($"assignments?map={scene.MapId}"));

        Assert.Equal((201, 200), (made.Status, found.Status));
        Assert.Equal(made.Body.ToJsonString(), found.Body.ToJsonString());
        Assert.Equal(made.Body.ToJsonString(), list.Body["assignments"]!.AsArray().Single()!.ToJsonString());
    }

    [Fact]
    public async Task A_person_of_another_unit_cannot_be_named()
    {
        var (scene, other) = (await Scene.SetAsync(fixture), await Scene.SetAsync(fixture));

        Assert.Equal((StatusCode.NotFound, "PERSON_NOT_FOUND"), await Refusals.OfAsync(scene.Owner.Rpc.AssignAsync(scene.Order("stage", other.Aiko))));
    }

    [Fact]
    public async Task A_contributor_names_no_owner()
    {
        var scene = await Scene.SetAsync(fixture);

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(fixture.SignIn(scene.Unit, Role.Contributor).Rpc.AssignAsync(scene.Order("stage"))));
    }

    [Fact]
    public async Task Everything_wrong_with_an_assignment_is_told_at_once()
    {
        var scene = await Scene.SetAsync(fixture);

        var fields = await Refusals.FieldsOfAsync(scene.Owner.Rpc.AssignAsync(new AssignRequest
        {
            MapId = "x",
            PersonId = "",
            From = new Timestamp { Seconds = long.MaxValue },
        }));

        Assert.Equal(["mapId", "personId", "from", "elementId"], fields);
    }
}
