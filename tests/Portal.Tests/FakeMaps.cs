using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Maps.V1;

namespace Portal.Tests;

internal sealed partial class FakeMaps(FakeStore store) : Maps.MapsBase
{
    public override Task<GetMapReply> GetMap(GetMapRequest request, ServerCallContext context)
    {
        store.See(context);
        return request.MapId == store.Map.MapId || store.Alike.Contains(request.MapId)
            ? Task.FromResult(new GetMapReply { Map = new(store.Map) { MapId = request.MapId }, Handoffs = { store.Designed } })
            : throw FakeStore.Refuse(StatusCode.NotFound, "There is no such map.");
    }

    public override Task<ListMapsReply> ListMaps(ListMapsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListMapsReply { Maps = { Samples.Summary(store.Map), store.Alike.Select(id => Samples.Summary(new(store.Map) { MapId = id })) } });

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
        if (request.Edits.Any(edit => edit.Field == "limit" && edit.Value.StringValue == "soon"))
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "limit: It must be an ISO 8601 duration.");
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

    public override Task<CompareSegmentsReply> CompareSegments(CompareSegmentsRequest request, ServerCallContext context) => Task.FromResult(store.Family ?? new CompareSegmentsReply
    {
        Version = 7,
        AsOf = Samples.Day.ToTimestamp(),
        Segment = store.Map.Document.Segment,
        Segments = { new SegmentMaps { Segment = store.Map.Document.Segment, Maps = { new MapReference { MapId = store.Map.MapId, Title = store.Map.Document.Title } } } },
        Maps = { new ComparedMap { MapId = store.Map.MapId, Title = store.Map.Document.Title, Version = 7, SegmentKey = store.Map.Document.Segment.Key, SegmentName = store.Map.Document.Segment.Name } },
    });

    public override Task<ListSegmentsReply> ListSegments(ListSegmentsRequest request, ServerCallContext context) => Task.FromResult(new ListSegmentsReply { Segments = { store.Definitions } });

    public override Task<SegmentDefinition> GetSegment(GetSegmentRequest request, ServerCallContext context) =>
        Task.FromResult(store.Definitions.Append(Segment()).FirstOrDefault(definition => definition.Key == request.Key) ?? throw FakeStore.Refuse(StatusCode.NotFound, "There is no such segment."));

    public override Task<DiffVersionsReply> DiffVersions(DiffVersionsRequest request, ServerCallContext context) => Task.FromResult(new DiffVersionsReply
    {
        From = request.From,
        To = request.To,
        Changes = { new MapChange { Kind = ChangeKind.Changed, Element = "connect", ElementKind = "step", Title = "I connect the router", Field = "title", Before = Value.ForString("I plug it in"), After = Value.ForString(Samples.Hostile), Words = "changed title of the step “I connect the router”" } },
    });

    public override Task<ListChangeSetsReply> ListChangeSets(ListChangeSetsRequest request, ServerCallContext context) => Task.FromResult(new ListChangeSetsReply
    {
        ChangeSets =
        {
            new ChangeSet { Number = 7, LastVersion = 7, Author = "Aiko Tanaka", StartedAt = Samples.Day.ToTimestamp(), EndedAt = Samples.Day.ToTimestamp(), Reason = "Bill preview first", ReasonGiven = true },
            new ChangeSet { Number = 1, LastVersion = 6, Author = "Jonas Weber", StartedAt = Samples.Day.ToTimestamp(), EndedAt = Samples.Day.ToTimestamp(), Reason = Samples.Hostile },
        },
    });

    public override Task<ReadUnseenReply> ReadUnseen(ReadUnseenRequest request, ServerCallContext context) => Task.FromResult(new ReadUnseenReply { SeenVersion = 6, Version = store.Map.Version });

    public override Task<ListCommentsReply> ListComments(ListCommentsRequest request, ServerCallContext context) => Task.FromResult(new ListCommentsReply
    {
        Comments = { new Comment { CommentId = "comment-1", MapId = Samples.MapId, Element = "connect", Text = Samples.Hostile, Author = "Jonas Weber", At = Samples.Day.ToTimestamp(), Version = 6 } },
    });

    public override Task<Comment> AddComment(AddCommentRequest request, ServerCallContext context) => request.Text.Length == 0
        ? throw FakeStore.Refuse(StatusCode.InvalidArgument, "text: It is required.")
        : Task.FromResult(new Comment { CommentId = "comment-2", MapId = Samples.MapId, Element = request.Element, Text = request.Text, Author = "Aiko Tanaka", At = Samples.Day.ToTimestamp(), Version = 7 });

    public override Task<ListSharesReply> ListShares(ListSharesRequest request, ServerCallContext context) => Task.FromResult(new ListSharesReply
    {
        Shares =
        {
            new Share { ShareId = "share-2", MapId = request.MapId, Version = 7, Until = "2026-12-20", State = ShareState.Open, CreatedAt = Samples.Day.ToTimestamp(), CreatedBy = "Aiko Tanaka" },
            new Share { ShareId = "share-1", MapId = request.MapId, Version = 6, Until = "2026-12-01", State = ShareState.Withdrawn, CreatedAt = Samples.Day.ToTimestamp(), CreatedBy = Samples.Hostile, WithdrawnAt = Samples.Day.ToTimestamp(), WithdrawnBy = "Jonas Weber" },
        },
    });

    public override Task<GetSharedMapReply> GetSharedMap(GetSharedMapRequest request, ServerCallContext context) => Task.FromResult(new GetSharedMapReply
    {
        Map = store.Map,
        Grades = { new SharedGrade { ClaimId = "claim-1", Grade = "A", Score = .81 }, new SharedGrade { ClaimId = "claim-2", Grade = "C", Score = .3, Contested = true } },
        Undecided = 2,
        Until = "2026-12-20",
    });

    public override Task<ListSegmentVersionsReply> ListSegmentVersions(ListSegmentVersionsRequest request, ServerCallContext context) => request.Key == "renters"
        ? Task.FromResult(new ListSegmentVersionsReply { Versions = { Segment() } })
        : throw FakeStore.Refuse(StatusCode.NotFound, "There is no such segment.");

    static SegmentDefinition Segment() => new()
    {
        Key = "renters",
        Version = 1,
        Newest = 1,
        Name = "Renters",
        Criteria = Samples.Hostile,
        Priority = true,
        Size = 1200,
        Share = .25,
        Source = "CRM",
        CreatedAt = Samples.Day.ToTimestamp(),
        CreatedBy = "Aiko Tanaka",
    };

    public override Task<ListMapsReply> SearchMaps(SearchMapsRequest request, ServerCallContext context) =>
        Task.FromResult(request.Query == "router" ? new ListMapsReply { Maps = { Samples.Summary(store.Map) } } : new ListMapsReply());

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
