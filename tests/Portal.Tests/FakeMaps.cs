using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Maps.V1;

namespace Portal.Tests;

internal sealed class FakeMaps(FakeStore store) : Maps.MapsBase
{
    public override Task<GetMapReply> GetMap(GetMapRequest request, ServerCallContext context)
    {
        store.See(context);
        return request.MapId == store.Map.MapId
            ? Task.FromResult(new GetMapReply { Map = store.Map, Handoffs = { store.Designed } })
            : throw FakeStore.Refuse(StatusCode.NotFound, "There is no such map.");
    }

    public override Task<ListMapsReply> ListMaps(ListMapsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListMapsReply { Maps = { Samples.Summary(store.Map) } });

    public override Task<CreateMapReply> CreateMap(CreateMapRequest request, ServerCallContext context)
    {
        if (request.Document.Title.Length == 0)
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "title: is missing");
        }
        store.Map = new() { MapId = Samples.MapId, Version = 1, Document = request.Document, CreatedAt = Samples.Day.ToTimestamp(), CreatedBy = "Aiko Tanaka" };
        return Task.FromResult(new CreateMapReply { Map = store.Map });
    }

    public override Task<ReviseMapReply> ReviseMap(ReviseMapRequest request, ServerCallContext context)
    {
        if (request.ExpectedVersion != store.Map.Version)
        {
            throw FakeStore.Refuse(StatusCode.Aborted, "The map has moved on.");
        }
        store.Edits.AddRange(request.Edits);
        var map = store.Map.Clone();
        foreach (var edit in request.Edits)
        {
            Apply(map.Document, edit);
        }
        map.Version++;
        store.Map = map;
        return Task.FromResult(new ReviseMapReply { Map = map });
    }

    public override Task<GetVersionReply> GetVersion(GetVersionRequest request, ServerCallContext context) =>
        Task.FromResult(new GetVersionReply { Map = store.Map });

    public override Task<ListVersionsReply> ListVersions(ListVersionsRequest request, ServerCallContext context) => Task.FromResult(new ListVersionsReply
    {
        Versions = { new VersionSummary { Version = 7, CreatedAt = Samples.Day.ToTimestamp(), CreatedBy = "Aiko Tanaka", Reason = "Bill preview first" }, new VersionSummary { Version = 6, CreatedAt = Samples.Day.AddDays(-9).ToTimestamp(), CreatedBy = "Jonas Weber" } },
    });

    public override Task<ReadBlueprintReply> ReadBlueprint(ReadBlueprintRequest request, ServerCallContext context) =>
        Task.FromResult(new ReadBlueprintReply { Version = 7, AsOf = Samples.Day.ToTimestamp(), Steps = 9, StepsWithTouchpoint = 9, OperatingUnits = { "Web shop", "Logistics", "Onboarding", "Network", "Billing", "Support" }, Channels = { "web", "mail", "in person", "print", "device", "phone", "app" } });

    public override Task<CompareSegmentsReply> CompareSegments(CompareSegmentsRequest request, ServerCallContext context) => Task.FromResult(new CompareSegmentsReply
    {
        Version = 7,
        AsOf = Samples.Day.ToTimestamp(),
        Segment = store.Map.Document.Segment,
        Segments = { new SegmentMaps { Segment = store.Map.Document.Segment, Maps = { new MapReference { MapId = store.Map.MapId, Title = store.Map.Document.Title } } } },
    });

    static void Apply(MapDocument map, Edit edit)
    {
        if (edit.Op == EditOp.Set && edit.Path.Length > 0 && edit.Field == "title")
        {
            map.Stages.SelectMany(stage => stage.Steps).Single(step => step.Id == edit.Path).Title = edit.Value.StringValue;
        }
        if (edit is { Op: EditOp.Add, Field: "claims" })
        {
            map.Claims.Add(new Claim { Id = "claim-new", Statement = edit.Value.StructValue.Fields["statement"].StringValue, Element = edit.Value.StructValue.Fields["element"].StringValue });
        }
    }
}
