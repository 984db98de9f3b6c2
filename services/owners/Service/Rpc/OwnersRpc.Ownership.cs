using Grpc.Core;
using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal sealed partial class OwnersRpc
{
    [Needs(Role.Owner)]
    public override async Task<AssignReply> Assign(AssignRequest request, ServerCallContext context)
    {
        var order = request.ToOrder(time.GetUtcNow());
        var assigned = await assignments.AssignAsync(Command.From(context, request), order, context.CancellationToken);
        return new AssignReply { Assignment = assigned.ToMessage() };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListAssignmentsReply> ListAssignments(ListAssignmentsRequest request, ServerCallContext context)
    {
        var page = Paging.Of(request.Limit, request.Cursor);
        var found = await assignments.ListAsync(Caller(context), request.ToFilter(), page, context.CancellationToken);
        return new ListAssignmentsReply { Assignments = { found.Rows.Select(assigned => assigned.ToMessage()) }, Next = found.Next };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetGapsReply> GetGaps(GetGapsRequest request, ServerCallContext context)
    {
        var found = await ownership.ReadAsync(Caller(context), OwnerRequests.MapId(request.MapId), context.CancellationToken);
        return found.ToMessage();
    }

    [Needs(Role.Viewer)]
    public override async Task<ListGapsReply> ListGaps(ListGapsRequest request, ServerCallContext context)
    {
        var found = await ownership.GapsAsync(Caller(context), Paging.Of(request.Limit, request.Cursor), context.CancellationToken);
        return new ListGapsReply { Gaps = { found.Rows.Select(gap => gap.ToMessage()) }, Next = found.Next };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListHandoffsReply> ListHandoffs(ListHandoffsRequest request, ServerCallContext context)
    {
        var found = await ownership.ReadAsync(Caller(context), OwnerRequests.MapId(request.MapId), request.MapVersion, context.CancellationToken);
        return found.ToHandoffs();
    }

    [Needs(Role.Owner)]
    public override async Task<ConfirmHandoffReply> ConfirmHandoff(ConfirmHandoffRequest request, ServerCallContext context)
    {
        var (map, side, terms) = (OwnerRequests.MapId(request.MapId), request.Side.ToSide(), request.Terms.ToTerms());
        var handoff = await handoffs.ConfirmAsync(Command.From(context, request), map, request.HandoffId, side, terms, context.CancellationToken);
        return new ConfirmHandoffReply { Handoff = handoff.ToMessage() };
    }

    [Needs(Role.Owner)]
    public override async Task<DismissHandoffReply> DismissHandoff(DismissHandoffRequest request, ServerCallContext context)
    {
        var map = OwnerRequests.MapId(request.MapId);
        var handoff = await handoffs.DismissAsync(Caller(context), map, request.HandoffId, request.Because, context.CancellationToken);
        return new DismissHandoffReply { Handoff = handoff.ToMessage() };
    }

    [Needs(Role.Owner)]
    public override async Task<PlanFixReply> PlanFix(PlanFixRequest request, ServerCallContext context)
    {
        var fix = await fixes.PlanAsync(Command.From(context, request), request.ToPlan(), context.CancellationToken);
        return new PlanFixReply { Fix = fix.ToMessage() };
    }

    [Needs(Role.Owner)]
    public override async Task<MoveFixReply> MoveFix(MoveFixRequest request, ServerCallContext context)
    {
        var (id, state) = (OwnerRequests.Id("fixId", request.FixId), request.State.ToState());
        return new MoveFixReply { Fix = (await fixes.MoveAsync(Command.From(context, request), id, state, context.CancellationToken)).ToMessage() };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListFixesReply> ListFixes(ListFixesRequest request, ServerCallContext context)
    {
        var (map, page) = (OwnerRequests.MaybeId("mapId", request.MapId), Paging.Of(request.Limit, request.Cursor));
        var found = await fixes.ListAsync(Caller(context), map, page, context.CancellationToken);
        return new ListFixesReply { Fixes = { found.Rows.Select(fix => fix.ToMessage()) }, Next = found.Next };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetFixReply> GetFix(GetFixRequest request, ServerCallContext context) =>
        new() { Fix = (await fixes.GetAsync(Caller(context), OwnerRequests.Id("fixId", request.FixId), context.CancellationToken)).ToMessage() };

    [Needs(Role.Viewer)]
    public override async Task<GetImprovementSystemReply> GetImprovementSystem(GetImprovementSystemRequest request, ServerCallContext context)
    {
        var (caller, map) = (Caller(context), OwnerRequests.MapId(request.MapId));
        var found = await ownership.ReadAsync(caller, map, context.CancellationToken);
        var planned = await fixes.ListAsync(caller, map, Paging.All, context.CancellationToken);
        return ImprovementSystem.Of(found, planned.Rows).ToMessage();
    }
}
