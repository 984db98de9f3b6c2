using Grpc.Core;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class GapTests(OwnersFixture fixture)
{
    [Fact]
    public async Task Every_element_that_needs_an_owner_is_a_gap_until_somebody_is_named()
    {
        var scene = await Scene.SetAsync(fixture);
        await scene.Owner.Rpc.AssignAsync(scene.Order("pain"));

        var gaps = await GapsAsync(scene);

        Assert.Equal([scene.MapId, "stage", "touchpoint", "pain", "pain-2", "fix", "fix-2"], gaps.Elements.Select(element => element.ElementId));
        Assert.Equal(["map", "stage", "touchpoint", "painPoint", "painPoint", "candidateFix", "candidateFix"], gaps.Elements.Select(element => element.Kind));
        Assert.All(gaps.Elements, element => Assert.Equal(element.ElementId == "pain" ? Gap.Unspecified : Gap.NoOwner, element.Gap));
        Assert.Equal("Aiko", gaps.Elements[3].Owner.Name);
    }

    [Fact]
    public async Task An_owner_lapses_when_the_time_has_come_without_anybody_doing_anything()
    {
        var scene = await Scene.SetAsync(fixture);
        var until = fixture.Time.GetUtcNow().AddMinutes(1);
        await scene.Owner.Rpc.AssignAsync(scene.Order("stage", until: until));
        var before = Stage(await GapsAsync(scene));

        fixture.Time.Advance(TimeSpan.FromSeconds(61));
        var after = Stage(await GapsAsync(scene));

        Assert.Equal((Gap.Unspecified, "Aiko"), (before.Gap, before.Owner.Name));
        Assert.Equal(until.ToUnixTimeMilliseconds(), before.Until.ToDateTimeOffset().ToUnixTimeMilliseconds());
        Assert.Equal((Gap.OwnerLapsed, null), (after.Gap, after.Owner));
    }

    [Fact]
    public async Task Somebody_named_for_later_closes_no_gap_yet()
    {
        var scene = await Scene.SetAsync(fixture);

        await scene.Owner.Rpc.AssignAsync(scene.Order("stage", from: fixture.Time.GetUtcNow().AddDays(1)));

        Assert.Equal(Gap.NoOwner, Stage(await GapsAsync(scene)).Gap);
    }

    [Fact]
    public async Task A_map_not_heard_of_is_fetched_once_with_the_callers_own_token()
    {
        var (scene, other) = (await Scene.SetAsync(fixture), await Scene.SetAsync(fixture));
        await GapsAsync(scene);
        fixture.Maps.Put(scene.Unit.Id, scene.Map.Version(2));

        var again = await GapsAsync(scene);
        var foreign = await Refusals.OfAsync(other.Owner.Rpc.GetGapsAsync(new() { MapId = scene.MapId }));
        var overHttp = await other.Owner.GetAsync(other.Path($"maps/{scene.MapId}/gaps"));

        Assert.Equal(1, again.MapVersion);
        Assert.Equal((StatusCode.NotFound, "MAP_NOT_FOUND"), foreign);
        Assert.Equal((404, "MAP_NOT_FOUND"), (overHttp.Status, (string)overHttp.Body["reason"]!));
    }

    [Fact]
    public async Task A_revised_map_is_taken_and_an_older_version_is_ignored()
    {
        var scene = await Scene.SetAsync(fixture);

        await fixture.PublishAsync(scene.Unit.Id, scene.Map.Revised(3, "New bill"), scene.MapId, 3);
        await fixture.PublishAsync(scene.Unit.Id, scene.Map.Revised(2, "Old bill"), scene.MapId, 2);
        await fixture.PublishAsync(scene.Unit.Id, scene.Map.Revised(3, "Another three"), scene.MapId, 3);
        var gaps = await GapsAsync(scene);

        Assert.Equal((3, "New bill"), (gaps.MapVersion, gaps.Elements[2].Title));
        await fixture.PublishAsync(scene.Unit.Id, scene.Map.Revised(4, "Newest bill"), scene.MapId, 4);
        Assert.Equal("Newest bill", (await GapsAsync(scene)).Elements[2].Title);
    }

    [Fact]
    public async Task A_map_told_to_one_unit_is_not_known_in_another()
    {
        var (scene, other) = (await Scene.SetAsync(fixture), await Scene.SetAsync(fixture));
        await fixture.PublishAsync(scene.Unit.Id, scene.Map.Revised(1), scene.MapId, 1);

        Assert.Equal((StatusCode.NotFound, "MAP_NOT_FOUND"), await Refusals.OfAsync(other.Owner.Rpc.GetGapsAsync(new() { MapId = scene.MapId })));
        Assert.Equal((StatusCode.NotFound, "MAP_NOT_FOUND"), await Refusals.OfAsync(other.Owner.Rpc.AssignAsync(new() { MapId = scene.MapId, ElementId = "stage", PersonId = other.Aiko })));
    }

    [Fact]
    public async Task An_element_added_a_moment_ago_can_be_owned_before_the_event_has_come()
    {
        var scene = await Scene.SetAsync(fixture);
        await GapsAsync(scene);
        var newer = scene.Map.Version(2);
        newer.Document.PainPoints.Add(new Journey.Maps.V1.PainPoint { Id = "pain-3", Title = "New", Step = "step" });
        fixture.Maps.Put(scene.Unit.Id, newer);

        await scene.Owner.Rpc.AssignAsync(scene.Order("pain-3"));

        Assert.Equal("Aiko", (await GapsAsync(scene)).Elements.Single(element => element.ElementId == "pain-3").Owner.Name);
    }

    [Fact]
    public async Task Both_doors_tell_the_same_gaps()
    {
        var scene = await Scene.SetAsync(fixture);
        await scene.Owner.Rpc.AssignAsync(scene.Order("fix", until: fixture.Time.GetUtcNow().AddDays(3)));

        var rpc = (await GapsAsync(scene)).Elements.Select(element => (element.ElementId, element.Kind, element.Title, element.Owner?.Name, element.Gap));
        var http = (await scene.Owner.GetAsync(scene.Path($"maps/{scene.MapId}/gaps"))).Body["elements"]!.AsArray();

        Assert.Equal(rpc, http.Select(element => ((string)element!["id"]!, (string)element["kind"]!, (string)element["title"]!, (string?)element["owner"]?["name"],
            (string)element["gap"]! switch { "none" => Gap.Unspecified, "noOwner" => Gap.NoOwner, _ => Gap.OwnerLapsed })));
    }

    static OwnedElement Stage(GetGapsReply gaps) => gaps.Elements.Single(element => element.ElementId == "stage");

    async Task<GetGapsReply> GapsAsync(Scene scene) => await fixture.SignIn(scene.Unit, Role.Viewer).Rpc.GetGapsAsync(new() { MapId = scene.MapId });
}
