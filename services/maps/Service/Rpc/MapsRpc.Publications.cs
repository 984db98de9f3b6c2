using Grpc.Core;
using Journey.Maps.Http;
using Journey.Maps.Publishing;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Rpc;

internal sealed partial class MapsRpc
{
    [Needs(Role.Contributor)]
    public override async Task<V1.VersionReview> AskReview(V1.AskReviewRequest request, ServerCallContext context) => PublicationMessages.Of(await reviews.AskAsync(
        Command.From(context, request), MapPath.Id(request.MapId), Expected(request.ExpectedVersion), request.Note, context.CancellationToken));

    [Needs(Role.Approver)]
    public override async Task<V1.VersionReview> ApproveReview(V1.ApproveReviewRequest request, ServerCallContext context) => PublicationMessages.Of(
        await reviews.ApproveAsync(
            Command.From(context, request), MapPath.Id(request.MapId), Expected(request.ExpectedVersion), request.Note, context.CancellationToken));

    [Needs(Role.Approver)]
    public override async Task<V1.VersionReview> SendReviewBack(V1.SendReviewBackRequest request, ServerCallContext context) => PublicationMessages.Of(
        await reviews.SendBackAsync(
            Command.From(context, request), MapPath.Id(request.MapId), Expected(request.ExpectedVersion), request.Reason, context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListReviewsReply> ListReviews(V1.ListReviewsRequest request, ServerCallContext context) => PublicationMessages.Of(
        await reviews.ListAsync(
            Unit(context), MapPath.Id(request.MapId), RequestFields.Limit(request.Limit), VersionCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.CheckGateReply> CheckGate(V1.CheckGateRequest request, ServerCallContext context) => PublicationMessages.Of(
        await gate.CheckAsync(context.GetHttpContext().Caller(), MapPath.Id(request.MapId), request.Version, context.CancellationToken));

    [Needs(Role.Approver)]
    public override async Task<V1.Publication> PublishMap(V1.PublishMapRequest request, ServerCallContext context) => PublicationMessages.Of(
        await publications.PublishAsync(Command.From(context, request), MapPath.Id(request.MapId), Expected(request.ExpectedVersion), context.CancellationToken));

    [Needs(Role.Approver)]
    public override async Task<V1.Publication> ArchivePublication(V1.ArchivePublicationRequest request, ServerCallContext context) => PublicationMessages.Of(
        await publications.ArchiveAsync(
            Command.From(context, request), MapPath.Id(request.MapId), request.Number > 0 ? request.Number : throw new PublicationNotFound($"{request.Number}"),
            request.Reason, context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.Publication> GetPublication(V1.GetPublicationRequest request, ServerCallContext context) => PublicationMessages.Of(
        await publications.GetAsync(Unit(context), MapPath.Id(request.MapId), request.Number, context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListPublicationsReply> ListPublications(V1.ListPublicationsRequest request, ServerCallContext context) => PublicationMessages.Of(
        await publications.ListAsync(
            Unit(context), MapPath.Id(request.MapId), RequestFields.Limit(request.Limit), VersionCursor.Read(request.Cursor), context.CancellationToken));
}
