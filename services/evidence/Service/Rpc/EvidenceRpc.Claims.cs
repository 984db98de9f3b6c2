using Grpc.Core;
using Journey.Evidence.Claims;
using Journey.Evidence.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Rpc;

internal sealed partial class EvidenceRpc
{
    [Needs(Role.Contributor)]
    public override async Task<AddItemReply> AddItem(AddItemRequest request, ServerCallContext context)
    {
        var added = await items.AddAsync(Command.From(context, request), ClaimMessages.Read(request.Item), context.CancellationToken);
        return new AddItemReply { Item = ClaimMessages.Write(added.Item), Created = added.Created };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListItemsReply> ListItems(ListItemsRequest request, ServerCallContext context)
    {
        var listed = await items.ListAsync(Caller(context), ClaimMessages.Limit(request.Limit), request.Cursor, context.CancellationToken);
        return new ListItemsReply { Items = { listed.Items.Select(ClaimMessages.Write) }, Next = listed.Next ?? "" };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetItemReply> GetItem(GetItemRequest request, ServerCallContext context)
    {
        var (item, uses) = await items.GetAsync(Caller(context), ItemVerbs.Id(request.ItemId), context.CancellationToken);
        return new GetItemReply { Item = ClaimMessages.Write(item), Uses = { uses.Select(ClaimMessages.Write) } };
    }

    [Needs(Role.Contributor)]
    public override async Task<WithdrawItemReply> WithdrawItem(WithdrawItemRequest request, ServerCallContext context) => new()
    {
        Item = ClaimMessages.Write(await items.WithdrawAsync(Command.From(context, request), ItemVerbs.Id(request.ItemId), request.Reason, context.CancellationToken)),
    };

    [Needs(Role.Contributor)]
    public override async Task<CiteReply> Cite(CiteRequest request, ServerCallContext context)
    {
        var cited = await citations.CiteAsync(
            Command.From(context, request), request.ClaimId, ClaimMessages.ItemId(request.ItemId), request.SourceKey, (Claims.Stance)request.Stance, request.Note,
            context.CancellationToken);
        return new CiteReply { CitationId = cited.CitationId.ToString(), Grade = ClaimMessages.Write(cited.Claim) };
    }

    [Needs(Role.Contributor)]
    public override async Task<WithdrawCitationReply> WithdrawCitation(WithdrawCitationRequest request, ServerCallContext context) => new()
    {
        Grade = ClaimMessages.Write(await citations.WithdrawAsync(Command.From(context, request), request.CitationId, request.Reason, context.CancellationToken)),
    };

    [Needs(Role.Viewer)]
    public override async Task<GradeClaimsReply> GradeClaims(GradeClaimsRequest request, ServerCallContext context) =>
        ClaimMessages.Write(await claims.OfMapAsync(Caller(context), request.MapId, request.AsOf?.ToDateTimeOffset(), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<ListClaimsReply> ListClaims(ListClaimsRequest request, ServerCallContext context)
    {
        var listed = await claims.ListAsync(
            Caller(context), request.HasContested ? request.Contested : null, request.Grade, ClaimMessages.Limit(request.Limit), request.Cursor, context.CancellationToken);
        return new ListClaimsReply { Claims = { listed.Items.Select(ClaimMessages.Write) }, Next = listed.Next ?? "" };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetGradeHistoryReply> GetGradeHistory(GetGradeHistoryRequest request, ServerCallContext context)
    {
        var listed = await claims.HistoryAsync(Caller(context), request.ClaimId, ClaimMessages.Limit(request.Limit), request.Cursor, context.CancellationToken);
        return new GetGradeHistoryReply { Grades = { listed.Items.Select(ClaimMessages.Write) }, Next = listed.Next ?? "" };
    }
}
