using Grpc.Core;
using Journey.Maps.Http;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Rpc;

internal sealed partial class MapsRpc(
    MapWriter writer, MapReader reader, MapLists lists, History history, ChangeSets changeSets, Comments comments, Families families, Terms terms,
    Segments segments, SegmentComparisons comparisons, Shares shares, DecisionRegister decisions, WaiverRegister waivers,
    CommitmentRegister commitments, EffectLog effects, MapLint lint, ReviewRegister reviews, PublicationGate gate, PublicationRegister publications) : V1.Maps.MapsBase
{
    [Needs(Role.Contributor)]
    public override async Task<V1.CreateMapReply> CreateMap(V1.CreateMapRequest request, ServerCallContext context)
    {
        var draft = DocumentRequests.Read(request.Document);
        var written = await writer.CreateAsync(Command.From(context, request), draft, request.Reason, new Violations(), context.CancellationToken);
        return new V1.CreateMapReply { Map = MapMessages.Of(written.Map), Ids = { written.Ids.ToDictionary() } };
    }

    [Needs(Role.Viewer)]
    public override async Task<V1.GetMapReply> GetMap(V1.GetMapRequest request, ServerCallContext context)
    {
        var read = await reader.ReadAsync(context.GetHttpContext().Caller(), MapPath.Id(request.MapId), (WantedVersion)(int)request.Wanted, context.CancellationToken);
        var map = read.Map.In(request.Language);
        return new V1.GetMapReply
        {
            Map = MapMessages.Of(map),
            Handoffs = { HandoffDesign.Derive(map.Document).Select(HandoffMessages.Of) },
            NewestVersion = read.Newest,
            PublishedVersion = read.Published,
        };
    }

    [Needs(Role.Viewer)]
    public override async Task<V1.ReadHandoffsReply> ReadHandoffs(V1.ReadHandoffsRequest request, ServerCallContext context) =>
        HandoffMessages.Of(HandoffDesign.Of(await reader.NewestAsync(Unit(context), MapPath.Id(request.MapId), context.CancellationToken)));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListMapsReply> ListMaps(V1.ListMapsRequest request, ServerCallContext context) => MapMessages.Of(
        await lists.MapsAsync(context.GetHttpContext().Caller(), RequestFields.Limit(request.Limit), MapCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListMapsReply> SearchMaps(V1.SearchMapsRequest request, ServerCallContext context) => MapMessages.Of(
        await lists.SearchAsync(
            context.GetHttpContext().Caller(), request.Query, RequestFields.Limit(request.Limit), MapCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ReadFamilyReply> ReadFamily(V1.ReadFamilyRequest request, ServerCallContext context) =>
        FamilyMessages.Of(await families.ReadAsync(Unit(context), MapPath.Id(request.MapId), context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.ReviseMapReply> ReviseMap(V1.ReviseMapRequest request, ServerCallContext context)
    {
        var mapId = MapPath.Id(request.MapId);
        var written = await writer.ReviseAsync(Command.From(context, request), mapId, EditRequests.Read(request), context.CancellationToken);
        return new V1.ReviseMapReply { Map = MapMessages.Of(written.Map), Ids = { written.Ids.ToDictionary() } };
    }

    [Needs(Role.Viewer)]
    public override async Task<V1.GetVersionReply> GetVersion(V1.GetVersionRequest request, ServerCallContext context) =>
        new() { Map = MapMessages.Of(await reader.VersionAsync(Unit(context), MapPath.Id(request.MapId), request.Version, context.CancellationToken)) };

    [Needs(Role.Viewer)]
    public override async Task<V1.ListVersionsReply> ListVersions(V1.ListVersionsRequest request, ServerCallContext context)
    {
        var (mapId, limit) = (MapPath.Id(request.MapId), RequestFields.Limit(request.Limit));
        return MapMessages.Of(await lists.VersionsAsync(Unit(context), mapId, limit, VersionCursor.Read(request.Cursor), context.CancellationToken));
    }

    [Needs(Role.Viewer)]
    public override async Task<V1.FindClaimReply> FindClaim(V1.FindClaimRequest request, ServerCallContext context) =>
        new() { MapId = (await reader.MapOfClaimAsync(Unit(context), request.ClaimId, context.CancellationToken)).ToString() };

    [Needs(Role.Viewer)]
    public override async Task<V1.ReadBlueprintReply> ReadBlueprint(V1.ReadBlueprintRequest request, ServerCallContext context) =>
        MapMessages.Of(await reader.BlueprintAsync(Unit(context), MapPath.Id(request.MapId), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.CompareSegmentsReply> CompareSegments(V1.CompareSegmentsRequest request, ServerCallContext context) =>
        ComparisonMessages.Of(await comparisons.CompareAsync(context.GetHttpContext().Caller(), MapPath.Id(request.MapId), context.CancellationToken));

    private static Guid Unit(ServerCallContext context) => context.GetHttpContext().Caller().UnitId;
}
