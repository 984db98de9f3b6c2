using Grpc.Core;
using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal sealed partial class OwnersRpc
{
    [Needs(Role.Owner)]
    public override async Task<StartSprintReply> StartSprint(StartSprintRequest request, ServerCallContext context) =>
        new() { Sprint = (await sprints.StartAsync(Command.From(context, request), request.ToOrder(), context.CancellationToken)).ToMessage() };

    [Needs(Role.Viewer)]
    public override async Task<RankStumblesReply> RankStumbles(RankStumblesRequest request, ServerCallContext context)
    {
        var field = await sprints.RankAsync(Caller(context), OwnerRequests.MaybeId("mapId", request.MapId), request.ToField(), context.CancellationToken);
        return new RankStumblesReply { Ranked = { field.Ranked().Select(ranked => ranked.ToMessage()) }, Field = field.ToMessage() };
    }

    [Needs(Role.Owner)]
    public override async Task<PassGateReply> PassGate(PassGateRequest request, ServerCallContext context)
    {
        var (command, id, ct) = (Command.From(context, request), OwnerRequests.Id("sprintId", request.SprintId), context.CancellationToken);
        var seen = request.HasSeen ? request.Seen : (long?)null;
        var violations = new Violations();
        violations.Require(request.GateCase != PassGateRequest.GateOneofCase.None, "gate", "What the gate wants.");
        violations.ThrowIfAny();
        var told = await (request.GateCase switch
        {
            PassGateRequest.GateOneofCase.Choice => sprints.ChooseAsync(command, id, request.Choice.ToChoice(), seen, ct),
            PassGateRequest.GateOneofCase.Hypothesis => sprints.HypothesiseAsync(command, id, request.Hypothesis.ToHypothesis(), seen, ct),
            PassGateRequest.GateOneofCase.Execution => sprints.ExecuteAsync(command, id, request.Execution.ToExecution(), seen, ct),
            _ => sprints.VerifyAsync(command, id, request.Verification.ToVerification(), seen, ct),
        });
        return new PassGateReply { Sprint = told.ToMessage() };
    }

    [Needs(Role.Owner)]
    public override async Task<CloseSprintReply> CloseSprint(CloseSprintRequest request, ServerCallContext context)
    {
        var (id, order) = (OwnerRequests.Id("sprintId", request.SprintId), request.ToOrder());
        return new CloseSprintReply
        {
            Sprint = (await sprints.CloseAsync(Command.From(context, request), id, order, request.HasSeen ? request.Seen : null, context.CancellationToken)).ToMessage(),
        };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetSprintReply> GetSprint(GetSprintRequest request, ServerCallContext context) =>
        new() { Sprint = (await sprints.GetAsync(Caller(context), OwnerRequests.Id("sprintId", request.SprintId), context.CancellationToken)).ToMessage() };

    [Needs(Role.Viewer)]
    public override async Task<ListSprintsReply> ListSprints(ListSprintsRequest request, ServerCallContext context)
    {
        var found = await sprints.ListAsync(Caller(context), request.ToFilter(), Paging.Of(request.Limit, request.Cursor), context.CancellationToken);
        return new ListSprintsReply { Sprints = { found.Rows.Select(told => told.ToMessage()) }, Next = found.Next };
    }
}
