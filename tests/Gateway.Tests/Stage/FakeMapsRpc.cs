using Grpc.Core;
using Journey.Maps.V1;

namespace Gateway.Tests.Stage;

/// <summary>Maps as far as the gateway needs it: what a share link opens.</summary>
internal sealed class FakeMapsRpc(FakeOwners owners) : Maps.MapsBase
{
    public override Task<OpenShareReply> OpenShare(OpenShareRequest request, ServerCallContext context) => owners.Shares.TryGetValue(request.Token, out var opened)
        ? Task.FromResult(opened)
        : throw new RpcException(new Status(StatusCode.NotFound, "This link opens nothing."));
}
