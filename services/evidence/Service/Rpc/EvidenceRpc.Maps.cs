using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Identity;

namespace Journey.Evidence.Rpc;

// What holds a map against a log.
internal sealed partial class EvidenceRpc
{
    [Needs(Role.Contributor)]
    public override Task<DefineTouchpointsReply> DefineTouchpoints(DefineTouchpointsRequest request, ServerCallContext context) => base.DefineTouchpoints(request, context);

    [Needs(Role.Viewer)]
    public override Task<GetTouchpointsReply> GetTouchpoints(GetTouchpointsRequest request, ServerCallContext context) => base.GetTouchpoints(request, context);

    [Needs(Role.Viewer)]
    public override Task<GetConformanceReply> GetConformance(GetConformanceRequest request, ServerCallContext context) => base.GetConformance(request, context);

    [Needs(Role.Viewer)]
    public override Task<GetBeliefReply> GetBelief(GetBeliefRequest request, ServerCallContext context) => base.GetBelief(request, context);

    [Needs(Role.Contributor)]
    public override Task<ClaimFindingReply> ClaimFinding(ClaimFindingRequest request, ServerCallContext context) => base.ClaimFinding(request, context);
}
