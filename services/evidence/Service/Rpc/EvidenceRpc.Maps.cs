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
    public override Task<GetConformanceReply> GetConformance(GetConformanceRequest request, ServerCallContext context) => base.GetConformance(request, context);

    [Needs(Role.Viewer)]
    public override Task<GetBeliefReply> GetBelief(GetBeliefRequest request, ServerCallContext context) => base.GetBelief(request, context);

    [Needs(Role.Contributor)]
    public override Task<ClaimFindingReply> ClaimFinding(ClaimFindingRequest request, ServerCallContext context) => base.ClaimFinding(request, context);
}
