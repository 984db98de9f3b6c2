using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Maps.Maps;
using Journey.Maps.Rpc;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class RpcTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("rpc");

    private V1.Maps.MapsClient Client => new(maps.Channel());

    [Fact]
    public async Task Both_edges_give_the_same_map()
    {
        var draft = Shape.Read<MapDocument>(SampleMap.Create(), new Violations());
        var created = await Client.CreateMapAsync(new V1.CreateMapRequest { Document = DocumentMessages.Of(draft), Reason = "Workshop" }, maps.Metadata(unit));
        var http = await maps.Http(unit).FetchAsync($"maps/{created.Map.MapId}");
        var read = await Client.GetMapAsync(new V1.GetMapRequest { MapId = created.Map.MapId }, maps.Metadata(unit, Role.Viewer));

        Assert.Equal(created.Map, read.Map);
        Assert.Equal("Workshop", http.Text("reason"));
        Assert.Equal(http["version"]!.GetValue<int>(), read.Map.Version);
        Assert.Equal(DateTimeOffset.Parse(http.Text("createdAt"), null), read.Map.CreatedAt.ToDateTimeOffset());
        var message = DocumentMessages.Of(Shape.Read<MapDocument>(SampleMap.Document(http), new Violations()));
        Assert.Equal(message, read.Map.Document);
    }

    [Fact]
    public async Task A_revision_is_made_on_the_expected_version_only()
    {
        var id = (await maps.Http(unit).CreateMapAsync(SampleMap.Create())).Text("id");
        var request = new V1.ReviseMapRequest { MapId = id, Edits = { Days(45) } };

        Assert.Equal(StatusCode.FailedPrecondition, (await RefusedAsync(request)).StatusCode);
        request.ExpectedVersion = 7;
        var conflict = RpcProblems.ToJourneyException(await RefusedAsync(request));
        Assert.Equal(("MAP_MOVED_ON", "1"), (conflict.Reason, conflict.Metadata[ErrorMetadata.CurrentVersion]));
        request.ExpectedVersion = 1;
        Assert.Equal(45, (await Client.ReviseMapAsync(request, maps.Metadata(unit))).Map.Document.Window.Days);
    }

    [Fact]
    public async Task A_claim_leads_to_its_map_from_its_first_version_on()
    {
        var created = await maps.Http(unit).CreateMapAsync(SampleMap.Create());
        var claims = created["claims"]!.AsArray().Select(claim => claim!["id"]!.GetValue<string>()).ToList();
        await Client.ReviseMapAsync(new V1.ReviseMapRequest { MapId = created.Text("id"), ExpectedVersion = 1, Edits = { Days(45) } }, maps.Metadata(unit));

        Assert.NotEmpty(claims);
        foreach (var claim in claims)
        {
            Assert.Equal(created.Text("id"), (await Client.FindClaimAsync(new V1.FindClaimRequest { ClaimId = claim }, maps.Metadata(unit, Role.Viewer))).MapId);
        }

        var foreign = maps.Metadata(TestUnit.Create("rpc-other"), Role.Viewer);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Client.FindClaimAsync(new V1.FindClaimRequest { ClaimId = claims[0] }, foreign));
        Assert.Equal("CLAIM_NOT_FOUND", RpcProblems.ToJourneyException(refused).Reason);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_named()
    {
        var empty = await Assert.ThrowsAsync<RpcException>(async () => await Client.CreateMapAsync(new V1.CreateMapRequest(), maps.Metadata(unit)));
        var problem = RpcProblems.ToJourneyException(empty);

        Assert.Equal(StatusCode.InvalidArgument, empty.StatusCode);
        Assert.Equal(["title", "goal.statement", "window.anchor", "window.days", "segment.key"], problem.Violations.Select(v => v.Field));
        var id = (await maps.Http(unit).CreateMapAsync(SampleMap.Create())).Text("id");
        var edits = new[] { Days(double.NaN), Days(1.5), new V1.Edit { Path = "x" } };
        var refused = await RefusedAsync(new V1.ReviseMapRequest { MapId = id, ExpectedVersion = 1, Edits = { edits } });
        Assert.Equal(
            ["edits[0].value.days", "edits[1].value.days", "edits[2].op"],
            RpcProblems.ToJourneyException(refused).Violations.Select(v => v.Field).Distinct());
    }

    [Fact]
    public async Task Lists_versions_and_comparisons_agree_with_the_other_edge()
    {
        var http = maps.Http(unit);
        var id = (await http.CreateMapAsync(SampleMap.Create())).Text("id");
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Second")]);
        var call = maps.Metadata(unit, Role.Viewer);

        var list = await Client.ListMapsAsync(new V1.ListMapsRequest { Limit = 1 }, call);
        Assert.Equal((id, "Second", 2), (list.Maps[0].MapId, list.Maps[0].Title, list.Maps[0].Version));
        Assert.Equal(["I buy", "I wait"], list.Maps[0].Line.Select(s => s.Title));
        Assert.Equal(2, list.Maps[0].Grades["Uncited"]);
        var versions = await Client.ListVersionsAsync(new V1.ListVersionsRequest { MapId = id, Limit = 1 }, call);
        var older = await Client.ListVersionsAsync(new V1.ListVersionsRequest { MapId = id, Limit = 1, Cursor = versions.Next }, call);
        Assert.Equal((2, 1, ""), (versions.Versions[0].Version, older.Versions[0].Version, older.Next));
        Assert.Equal("First 30 days", (await Client.GetVersionAsync(new V1.GetVersionRequest { MapId = id, Version = 1 }, call)).Map.Document.Title);
        var blueprint = await Client.ReadBlueprintAsync(new V1.ReadBlueprintRequest { MapId = id }, call);
        Assert.Equal((2, 1, false), (blueprint.Steps, blueprint.StepsWithTouchpoint, blueprint.LanesConnected));
        Assert.Equal(id, (await Client.CompareSegmentsAsync(new V1.CompareSegmentsRequest { MapId = id }, call)).Segments[0].Maps[0].MapId);
    }

    [Fact]
    public async Task The_same_idempotency_key_creates_one_map()
    {
        var request = new V1.CreateMapRequest { Document = DocumentMessages.Of(Shape.Read<MapDocument>(SampleMap.Create(), new Violations())) };
        var first = await Client.CreateMapAsync(request, maps.Metadata(unit, idempotencyKey: "rpc-once"));
        var again = await Client.CreateMapAsync(request, maps.Metadata(unit, idempotencyKey: "rpc-once"));

        Assert.Equal(first, again);
    }

    private static V1.Edit Days(double days) => new()
    {
        Op = V1.EditOp.Set,
        Field = "window",
        Value = Value.ForStruct(new Struct { Fields = { ["anchor"] = Value.ForString("purchase"), ["days"] = Value.ForNumber(days) } }),
    };

    private Task<RpcException> RefusedAsync(V1.ReviseMapRequest request) =>
        Assert.ThrowsAsync<RpcException>(async () => await Client.ReviseMapAsync(request, maps.Metadata(unit)));
}
