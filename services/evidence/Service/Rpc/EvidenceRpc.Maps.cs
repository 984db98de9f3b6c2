using Grpc.Core;
using Journey.Evidence.Http;
using Journey.Evidence.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Rpc;

// What holds a map against a log.
internal sealed partial class EvidenceRpc
{
    [Needs(Role.Contributor)]
    public override async Task<DefineTouchpointsReply> DefineTouchpoints(DefineTouchpointsRequest request, ServerCallContext context)
    {
        var rows = request.Rows.Select(row => new Touchpoints.TouchpointRow(row.Activity, row.Touchpoint)).ToList();
        var mapping = await touchpoints.DefineAsync(Command.From(context, request), request.LogKey, FigureMessages.When(request.From), rows, context.CancellationToken);
        return new DefineTouchpointsReply { Mapping = TouchpointMessages.Write(mapping) };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetTouchpointsReply> GetTouchpoints(GetTouchpointsRequest request, ServerCallContext context)
    {
        Guid? map = request.MapId.Length == 0 ? null : MapAddress.Id(request.MapId);
        return new GetTouchpointsReply { Mapping = TouchpointMessages.Write(await touchpoints.GetAsync(Caller(context), request.LogKey, map, context.CancellationToken)) };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetConformanceReply> GetConformance(GetConformanceRequest request, ServerCallContext context) => ConformanceMessages.Write(
        await conformance.GetAsync(Caller(context), MapAddress.Id(request.MapId), ConformanceMessages.Read(request.Selection), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<GetBeliefReply> GetBelief(GetBeliefRequest request, ServerCallContext context) => BeliefMessages.Write(
        await beliefs.GetAsync(Caller(context), MapAddress.Id(request.MapId), ConformanceMessages.Read(request.Selection), request.ReasonSeparator, context.CancellationToken));

    [NeedsShare]
    public override async Task<GetBeliefReply> GetSharedBelief(GetSharedBeliefRequest request, ServerCallContext context) =>
        BeliefMessages.Write(await beliefs.SharedAsync(Caller(context), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<CompareReply> Compare(CompareRequest request, ServerCallContext context)
    {
        var query = new Comparison.SegmentQuery(
            request.LogKey.Length == 0 ? null : request.LogKey, request.HasFirst ? request.First : null, request.HasSecond ? request.Second : null,
            request.MapId.Length == 0 ? null : MapAddress.Id(request.MapId));
        return ComparisonMessages.Write(await segments.CompareAsync(Caller(context), query, context.CancellationToken));
    }

    [Needs(Role.Viewer)]
    public override async Task<GetDriftReply> GetDrift(GetDriftRequest request, ServerCallContext context) => DriftMessages.Write(
        await drift.GetAsync(Caller(context), MapAddress.Id(request.MapId), DriftMessages.Read(request), context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<ClaimFindingReply> ClaimFinding(ClaimFindingRequest request, ServerCallContext context) => ConformanceMessages.Write(
        await findings.ClaimAsync(
            Command.From(context, request), MapAddress.Id(request.MapId), ConformanceMessages.Read(request.Selection), request.FindingId, context.CancellationToken));
}
