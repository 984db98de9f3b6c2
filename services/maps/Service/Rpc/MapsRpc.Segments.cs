using Grpc.Core;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Rpc;

internal sealed partial class MapsRpc
{
    [Needs(Role.Viewer)]
    public override async Task<V1.ListSegmentsReply> ListSegments(V1.ListSegmentsRequest request, ServerCallContext context)
    {
        var query = new SegmentQuery(AsOf(request.AsOf, context), request.Priority, request.WithoutMap);
        var (limit, below) = (RequestFields.Limit(request.Limit), IdCursor.Read(request.Cursor));
        return SegmentMessages.Of(await segments.ListAsync(Unit(context), query, limit, below, context.CancellationToken));
    }

    [Needs(Role.Viewer)]
    public override async Task<V1.SegmentDefinition> GetSegment(V1.GetSegmentRequest request, ServerCallContext context) =>
        SegmentMessages.Of(await segments.GetAsync(Unit(context), request.Key, AsOf(request.AsOf, context), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListSegmentVersionsReply> ListSegmentVersions(V1.ListSegmentVersionsRequest request, ServerCallContext context) =>
        SegmentMessages.OfVersions(await segments.VersionsAsync(
            Unit(context), request.Key, RequestFields.Limit(request.Limit), VersionCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.SegmentDefinition> DefineSegment(V1.DefineSegmentRequest request, ServerCallContext context) => SegmentMessages.Of(
        (await segments.DefineAsync(Command.From(context, request), SegmentMessages.Read(request.Segment), context.CancellationToken)).Segment);

    [Needs(Role.Contributor)]
    public override async Task<V1.SegmentDefinition> ReviseSegment(V1.ReviseSegmentRequest request, ServerCallContext context)
    {
        var seen = request.ExpectedVersion == 0 ? throw new SegmentVersionMissing() : new SeenVersion([request.ExpectedVersion]);
        return SegmentMessages.Of(await segments.ReviseAsync(Command.From(context, request), SegmentMessages.Read(request.Segment), seen, context.CancellationToken));
    }

    private DateOnly AsOf(string day, ServerCallContext context) =>
        SegmentRules.AsOf(day.Length == 0 ? null : day, segments.Today(context.GetHttpContext().Caller()));
}
