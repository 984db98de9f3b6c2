using Grpc.Core;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Role = Journey.Owners.V1.Role;

namespace Gateway.Tests.Stage;

/// <summary>Owners as far as the gateway needs it, with the real rules of the platform in front; and calls whose trailers tests look at.</summary>
internal sealed class FakeOwnersRpc(FakeOwners owners) : Owners.OwnersBase
{
    [NeedsGateway]
    public override async Task<ResolveMemberReply> ResolveMember(ResolveMemberRequest request, ServerCallContext context)
    {
        owners.CountQuestion();
        if (owners.Silent)
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }

        return owners.Units.TryGetValue(request.UnitKey, out var id) && owners.Members.TryGetValue((request.Subject, request.UnitKey), out var role) && role != Role.Unspecified
            ? new ResolveMemberReply { Unit = new Unit { UnitId = id, Key = request.UnitKey, Name = "Unit " + request.UnitKey, TimeZone = "Asia/Tokyo" }, Role = role }
            : throw new UnitNotFound();
    }

    [NeedsSignIn]
    public override Task<ListUnitsReply> ListUnits(ListUnitsRequest request, ServerCallContext context)
    {
        context.ResponseTrailers.Add("made-by", "the part");
        context.ResponseTrailers.Add("bytes-bin", [0, 1, 254, 255]);
        var caller = context.GetHttpContext().Caller();
        return Task.FromResult(new ListUnitsReply { Units = { new Membership { Unit = new Unit { Key = caller.Unit?.Key ?? "", Name = caller.Subject }, Role = (Role)(int)caller.Role } } });
    }

    [Needs(Journey.Platform.Identity.Role.Viewer)]
    public override Task<ListPeopleReply> ListPeople(ListPeopleRequest request, ServerCallContext context) =>
        throw new RpcException(new Status(StatusCode.FailedPrecondition, "地図がありません"), new Metadata { { "reason", "NO_MAP" }, { "grpc-status-details-bin", [8, 9] } });
}
