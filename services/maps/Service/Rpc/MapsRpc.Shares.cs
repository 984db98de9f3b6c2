using Grpc.Core;
using Journey.Maps.Http;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Rpc;

internal sealed partial class MapsRpc
{
    [Needs(Role.Contributor)]
    public override async Task<V1.CreateShareReply> CreateShare(V1.CreateShareRequest request, ServerCallContext context)
    {
        var draft = new ShareDraft(request.Until, request.Version);
        return ShareMessages.Of(await shares.MakeAsync(Command.From(context, request), MapPath.Id(request.MapId), draft, context.CancellationToken));
    }

    [Needs(Role.Contributor)]
    public override async Task<V1.ListSharesReply> ListShares(V1.ListSharesRequest request, ServerCallContext context)
    {
        var (limit, below) = (RequestFields.Limit(request.Limit), IdCursor.Read(request.Cursor));
        return ShareMessages.Of(await shares.ListAsync(Unit(context), MapPath.Id(request.MapId), limit, below, context.CancellationToken));
    }

    [Needs(Role.Contributor)]
    public override async Task<V1.Share> WithdrawShare(V1.WithdrawShareRequest request, ServerCallContext context) => ShareMessages.Of(
        await shares.WithdrawAsync(Command.From(context, request), MapPath.Id(request.MapId), request.ShareId, context.CancellationToken));

    [NeedsGateway]
    public override async Task<V1.OpenShareReply> OpenShare(V1.OpenShareRequest request, ServerCallContext context) =>
        ShareMessages.Of(await shares.OpenAsync(request.Token, context.CancellationToken));

    [NeedsShare]
    public override async Task<V1.GetSharedMapReply> GetSharedMap(V1.GetSharedMapRequest request, ServerCallContext context) =>
        ShareMessages.Of(await shares.ReadAsync(context.GetHttpContext().Caller(), request.Language, context.CancellationToken));
}
