using Grpc.Core;
using Journey.Maps.V1;

namespace Portal.Tests;

internal sealed partial class FakeMaps
{
    public override Task<ListDecisionsReply> ListDecisions(ListDecisionsRequest request, ServerCallContext context) => Task.FromResult(new ListDecisionsReply { Decisions = { store.Decisions } });

    public override Task<Decision> GetDecision(GetDecisionRequest request, ServerCallContext context) => Task.FromResult(
        store.Decisions.Append(SampleDecisions.Decided()).Append(SampleDecisions.Drafted()).FirstOrDefault(decision => decision.DecisionId == request.DecisionId)
        ?? throw FakeStore.Refuse(StatusCode.NotFound, "There is no such decision."));

    public override Task<DecisionReadiness> CheckDecision(CheckDecisionRequest request, ServerCallContext context) => Task.FromResult(new DecisionReadiness { Missing = { SampleDecisions.Missing } });

    public override Task<ListCommitmentsReply> ListCommitments(ListCommitmentsRequest request, ServerCallContext context) => Task.FromResult(new ListCommitmentsReply { Commitments = { SampleDecisions.Committed } });

    public override Task<ListEffectsReply> ListEffects(ListEffectsRequest request, ServerCallContext context) => Task.FromResult(new ListEffectsReply { Effects = { SampleDecisions.Effects } });
}
