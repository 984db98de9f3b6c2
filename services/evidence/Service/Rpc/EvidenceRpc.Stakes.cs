using Grpc.Core;
using Journey.Evidence.Http;
using Journey.Evidence.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Rpc;

// What handoffs lose, where customers stumble, and what is at stake.
internal sealed partial class EvidenceRpc
{
    [Needs(Role.Viewer)]
    public override async Task<GetObservedHandoffsReply> GetObservedHandoffs(GetObservedHandoffsRequest request, ServerCallContext context) => StakeMessages.Write(
        await handoffs.GetAsync(Caller(context), MapAddress.Id(request.MapId), ConformanceMessages.Read(request.Selection), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<GetStumblesReply> GetStumbles(GetStumblesRequest request, ServerCallContext context) => StumbleMessages.Write(
        await stumbles.GetAsync(Caller(context), MapAddress.Id(request.MapId), ConformanceMessages.Read(request.Selection), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<GetStakesReply> GetStakes(GetStakesRequest request, ServerCallContext context) => StakeMessages.Write(
        await stakes.GetAsync(Caller(context), MapAddress.Id(request.MapId), ConformanceMessages.Read(request.Selection), context.CancellationToken));

    [Needs(Role.Owner)]
    public override async Task<EnterStakeValuesReply> EnterStakeValues(EnterStakeValuesRequest request, ServerCallContext context) => new()
    {
        Revision = await stakes.EnterAsync(
            Command.From(context, request), MapAddress.Id(request.MapId), request.ExpectedRevision, StakeMessages.Read(request), context.CancellationToken),
    };
}
