using Grpc.Core;
using Journey.Maps.Decisions;
using Journey.Maps.Http;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Rpc;

internal sealed partial class MapsRpc
{
    [Needs(Role.Contributor)]
    public override async Task<V1.Decision> RecordDecision(V1.RecordDecisionRequest request, ServerCallContext context) => DecisionMessages.Of(await decisions.DraftAsync(
        Command.From(context, request), MapPath.Id(request.MapId), DecisionMessages.Read(request.Content), context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.Decision> ReviseDecision(V1.ReviseDecisionRequest request, ServerCallContext context) => DecisionMessages.Of(await decisions.ReviseAsync(
        Command.From(context, request), request.DecisionId, DecisionMessages.Read(request.Content), Seen(request.ExpectedRevision), context.CancellationToken));

    [Needs(Role.Owner)]
    public override async Task<V1.Decision> Decide(V1.DecideRequest request, ServerCallContext context) => DecisionMessages.Of(
        await decisions.DecideAsync(Command.From(context, request), request.DecisionId, Seen(request.ExpectedRevision), context.CancellationToken));

    [Needs(Role.Owner)]
    public override async Task<V1.Decision> ReviewDecision(V1.ReviewDecisionRequest request, ServerCallContext context) => DecisionMessages.Of(
        await decisions.ReviewAsync(Command.From(context, request), request.DecisionId, request.Note, Seen(request.ExpectedRevision), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.Decision> GetDecision(V1.GetDecisionRequest request, ServerCallContext context) =>
        DecisionMessages.Of(await decisions.GetAsync(Unit(context), request.DecisionId, context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.DecisionReadiness> CheckDecision(V1.CheckDecisionRequest request, ServerCallContext context) => new()
    {
        Missing =
        {
            (await decisions.MissingAsync(context.GetHttpContext().Caller(), request.DecisionId, context.CancellationToken))
                .Select(missing => new V1.MissingPart { Field = missing.Field, What = missing.Description }),
        },
    };

    [Needs(Role.Viewer)]
    public override async Task<V1.ListDecisionsReply> ListDecisions(V1.ListDecisionsRequest request, ServerCallContext context) => DecisionMessages.Of(
        await decisions.ListAsync(
            Unit(context), MapPath.Id(request.MapId), RequestFields.Limit(request.Limit), IdCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Owner)]
    public override async Task<V1.Waiver> SignWaiver(V1.SignWaiverRequest request, ServerCallContext context) => DecisionMessages.Of(await waivers.SignAsync(
        Command.From(context, request), request.DecisionId, new WaiverDraft(request.Claim, request.Rule, request.Reason, request.Until), context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.Commitment> NoteCommitment(V1.NoteCommitmentRequest request, ServerCallContext context) => CommitmentMessages.Of(
        await commitments.NoteAsync(Command.From(context, request), MapPath.Id(request.MapId), CommitmentMessages.Read(request), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListCommitmentsReply> ListCommitments(V1.ListCommitmentsRequest request, ServerCallContext context) => CommitmentMessages.Of(
        await commitments.ListAsync(
            context.GetHttpContext().Caller(), MapPath.Id(request.MapId), RequestFields.Limit(request.Limit), IdCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.ListEffectsReply> ListEffects(V1.ListEffectsRequest request, ServerCallContext context) => CommitmentMessages.Of(
        await effects.ListAsync(
            Unit(context), MapPath.Id(request.MapId), RequestFields.Limit(request.Limit), VersionCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.LintMapReply> LintMap(V1.LintMapRequest request, ServerCallContext context) =>
        LintMessages.Of(await lint.CheckAsync(context.GetHttpContext().Caller(), MapPath.Id(request.MapId), request.Version, context.CancellationToken));

    private static SeenVersion Seen(int revision) => revision == 0 ? throw new DecisionVersionMissing() : new SeenVersion([revision]);
}
