using Grpc.Core;
using Journey.Maps.Http;
using Journey.Maps.Maps;
using Journey.Maps.Staleness;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Rpc;

internal sealed partial class MapsRpc
{
    [Needs(Role.Contributor)]
    public override async Task<V1.DeclaredChange> DeclareChange(V1.DeclareChangeRequest request, ServerCallContext context) =>
        ChangeMessages.Of(await changes.DeclareAsync(Command.From(context, request), ChangeMessages.Read(request), context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.DeclaredChange> WithdrawChange(V1.WithdrawChangeRequest request, ServerCallContext context) =>
        ChangeMessages.Of(await changes.WithdrawAsync(Command.From(context, request), request.Change, request.Reason, context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListedChange> GetChange(V1.GetChangeRequest request, ServerCallContext context) =>
        ChangeMessages.Of(await changes.GetAsync(Unit(context), request.Change, context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListChangesReply> ListChanges(V1.ListChangesRequest request, ServerCallContext context) => ChangeMessages.Of(await changes.ListAsync(
        Unit(context), request.GapsOnly, RequestFields.Limit(request.Limit), IdCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ReadStalenessReply> ReadStaleness(V1.ReadStalenessRequest request, ServerCallContext context) => StalenessMessages.Of(
        await staleness.OfMapAsync(context.GetHttpContext().Caller(), MapPath.Id(request.MapId), (WantedVersion)(int)request.Wanted, context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ReadUnitStalenessReply> ReadUnitStaleness(V1.ReadUnitStalenessRequest request, ServerCallContext context) =>
        StalenessMessages.Of(await staleness.OfUnitAsync(context.GetHttpContext().Caller(), context.CancellationToken));

    [Needs(Role.Owner)]
    public override async Task<V1.Attestation> Attest(V1.AttestRequest request, ServerCallContext context) => StalenessMessages.Of(await attestations.AttestAsync(
        Command.From(context, request),
        MapPath.Id(request.MapId),
        new AttestationDraft(request.Element, request.Verdict == 0 ? null : (AttestationVerdict)((int)request.Verdict - 1), request.Evidence, request.Note),
        context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListAttestationsReply> ListAttestations(V1.ListAttestationsRequest request, ServerCallContext context) => StalenessMessages.Of(
        await staleness.AttestationsAsync(
            Unit(context), MapPath.Id(request.MapId), Labels.Spell(request.Element), RequestFields.Limit(request.Limit), IdCursor.Read(request.Cursor),
            context.CancellationToken));
}
