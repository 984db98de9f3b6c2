using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Identity;

namespace Journey.Evidence.Rpc;

// What is read of a log.
internal sealed partial class EvidenceRpc
{
    [Needs(Role.Viewer)]
    public override Task<GetScoresReply> GetScores(GetScoresRequest request, ServerCallContext context) => base.GetScores(request, context);

    [Needs(Role.Viewer)]
    public override Task<GetDaysReply> GetDays(GetDaysRequest request, ServerCallContext context) => base.GetDays(request, context);

    [Needs(Role.Viewer)]
    public override Task<GetQualityReply> GetQuality(GetQualityRequest request, ServerCallContext context) => base.GetQuality(request, context);

    [Needs(Role.Contributor)]
    public override Task<ListCasesReply> ListCases(ListCasesRequest request, ServerCallContext context) => base.ListCases(request, context);

    [Needs(Role.Contributor)]
    public override Task<GetCaseReply> GetCase(GetCaseRequest request, ServerCallContext context) => base.GetCase(request, context);
}
