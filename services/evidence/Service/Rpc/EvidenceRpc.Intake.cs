using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Identity;

namespace Journey.Evidence.Rpc;

// What comes in beside whole files: control of imports, rejects, records, previews, texts.
internal sealed partial class EvidenceRpc
{
    [Needs(Role.Contributor)]
    public override Task<PauseImportReply> PauseImport(PauseImportRequest request, ServerCallContext context) => base.PauseImport(request, context);

    [Needs(Role.Contributor)]
    public override Task<ResumeImportReply> ResumeImport(ResumeImportRequest request, ServerCallContext context) => base.ResumeImport(request, context);

    [Needs(Role.Contributor)]
    public override Task<CancelImportReply> CancelImport(CancelImportRequest request, ServerCallContext context) => base.CancelImport(request, context);

    [Needs(Role.Contributor)]
    public override Task ReadRejects(ReadRejectsRequest request, IServerStreamWriter<ReadRejectsReply> responseStream, ServerCallContext context) =>
        base.ReadRejects(request, responseStream, context);

    [Needs(Role.Contributor)]
    public override Task<AppendReply> Append(IAsyncStreamReader<AppendRequest> requestStream, ServerCallContext context) => base.Append(requestStream, context);

    [Needs(Role.Contributor)]
    public override Task<PreviewImportReply> PreviewImport(PreviewImportRequest request, ServerCallContext context) => base.PreviewImport(request, context);

    [Needs(Role.Contributor)]
    public override Task<SaveMappingReply> SaveMapping(SaveMappingRequest request, ServerCallContext context) => base.SaveMapping(request, context);

    [Needs(Role.Viewer)]
    public override Task<GetMappingReply> GetMapping(GetMappingRequest request, ServerCallContext context) => base.GetMapping(request, context);

    [Needs(Role.Owner)]
    public override Task<ListTextReviewsReply> ListTextReviews(ListTextReviewsRequest request, ServerCallContext context) => base.ListTextReviews(request, context);

    [Needs(Role.Owner)]
    public override Task<ReviewTextReply> ReviewText(ReviewTextRequest request, ServerCallContext context) => base.ReviewText(request, context);
}
