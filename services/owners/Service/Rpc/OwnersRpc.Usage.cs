using Grpc.Core;
using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal sealed partial class OwnersRpc
{
    [Needs(Role.Viewer)]
    public override async Task<ListUsageReply> ListUsage(ListUsageRequest request, ServerCallContext context)
    {
        var map = OwnerRequests.MaybeId("mapId", request.MapId);
        var found = await usage.ListAsync(Caller(context), map, Paging.Of(request.Limit, request.Cursor), context.CancellationToken);
        return new ListUsageReply { Maps = { found.Rows.Select(ToMessage) }, Next = found.Next };
    }

    static V1.MapUsage ToMessage(Owners.MapUsage usage) => new()
    {
        MapId = usage.Map.Id.ToString(),
        Title = usage.Map.Title,
        MapVersion = usage.Map.Version,
        SprintsActive = usage.SprintsActive,
        SprintsVerifying = usage.SprintsVerifying,
        SprintsDone = usage.SprintsDone,
        SprintsAbandoned = usage.SprintsAbandoned,
        FixesOpen = usage.FixesOpen,
        FixesDone = usage.FixesDone,
        DecisionsMade = usage.DecisionsMade,
        DecisionsDrafted = usage.DecisionsDrafted,
        TestsRunning = usage.TestsRunning,
        Kept = usage.Kept,
        Retired = usage.Retired,
        Inconclusive = usage.Inconclusive,
        ReachedLine = usage.ReachedLine,
        ReachedPoint = usage.ReachedPoint,
        Owned = usage.Owned,
        ToOwn = usage.ToOwn,
    };
}
