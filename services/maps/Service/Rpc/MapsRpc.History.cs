using Grpc.Core;
using Journey.Maps.Http;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Rpc;

internal sealed partial class MapsRpc
{
    [Needs(Role.Viewer)]
    public override async Task<V1.DiffVersionsReply> DiffVersions(V1.DiffVersionsRequest request, ServerCallContext context) =>
        HistoryMessages.Of(request.WithMapId.Length > 0
            ? await history.DiffAsync(Unit(context), MapPath.Id(request.MapId), MapPath.Id(request.WithMapId), context.CancellationToken)
            : await history.DiffAsync(Unit(context), MapPath.Id(request.MapId), request.From, request.To, context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.ReviseMapReply> RestoreVersion(V1.RestoreVersionRequest request, ServerCallContext context) =>
        Written(await writer.RestoreAsync(
            Command.From(context, request), MapPath.Id(request.MapId), request.Version, Expected(request.ExpectedVersion), context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.ReviseMapReply> ReverseVersion(V1.ReverseVersionRequest request, ServerCallContext context) =>
        Written(await writer.ReverseAsync(
            Command.From(context, request), MapPath.Id(request.MapId), request.Version, Expected(request.ExpectedVersion), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListChangeSetsReply> ListChangeSets(V1.ListChangeSetsRequest request, ServerCallContext context) => HistoryMessages.Of(
        await changeSets.ListAsync(
            Unit(context), MapPath.Id(request.MapId), RequestFields.Limit(request.Limit), VersionCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.ChangeSet> ExplainChangeSet(V1.ExplainChangeSetRequest request, ServerCallContext context) => HistoryMessages.Of(
        await changeSets.ExplainAsync(Command.From(context, request), MapPath.Id(request.MapId), request.Number, request.Reason, context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ReadUnseenReply> ReadUnseen(V1.ReadUnseenRequest request, ServerCallContext context) =>
        HistoryMessages.Of(await history.UnseenAsync(context.GetHttpContext().Caller(), MapPath.Id(request.MapId), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.NoteVisitReply> NoteVisit(V1.NoteVisitRequest request, ServerCallContext context) => new()
    {
        SeenVersion = await history.VisitAsync(Command.From(context, request), MapPath.Id(request.MapId), request.Version, context.CancellationToken),
    };

    [Needs(Role.Contributor)]
    public override async Task<V1.Comment> AddComment(V1.AddCommentRequest request, ServerCallContext context) => HistoryMessages.Of(await comments.AddAsync(
        Command.From(context, request), MapPath.Id(request.MapId), new CommentDraft(request.Text, request.Element, request.ReplyTo), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListCommentsReply> ListComments(V1.ListCommentsRequest request, ServerCallContext context) => HistoryMessages.Of(
        await comments.ListAsync(
            Unit(context), MapPath.Id(request.MapId), new CommentQuery(request.Element, request.OpenOnly), RequestFields.Limit(request.Limit),
            IdCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.Comment> ResolveComment(V1.ResolveCommentRequest request, ServerCallContext context) =>
        HistoryMessages.Of(await comments.ResolveAsync(Command.From(context, request), MapPath.Id(request.MapId), request.CommentId, context.CancellationToken));

    private static V1.ReviseMapReply Written(MapWritten written) => new() { Map = MapMessages.Of(written.Map), Ids = { written.Ids.ToDictionary() } };

    private static SeenVersion Expected(int version) => version == 0 ? throw new MapVersionMissing() : new SeenVersion([version]);
}
