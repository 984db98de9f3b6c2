using Grpc.Core;
using Journey.Owners.V1;
using Journey.Platform.Identity;

namespace Gateway.Tests.Stage;

/// <summary>Keeps what it is given, and can be told not to answer.</summary>
internal sealed class FakeSessionKeysRpc(FakeOwners owners) : SessionKeys.SessionKeysBase
{
    [NeedsGateway]
    public override Task<ListSessionKeysReply> ListSessionKeys(ListSessionKeysRequest request, ServerCallContext context)
    {
        Refuse();
        return Task.FromResult(new ListSessionKeysReply { Keys = { owners.SessionKeys.Select(key => new SessionKey { Name = key.Key, Sealed = key.Value }) } });
    }

    [NeedsGateway]
    public override Task<KeepSessionKeyReply> KeepSessionKey(KeepSessionKeyRequest request, ServerCallContext context)
    {
        Refuse();
        owners.SessionKeys.TryAdd(request.Key.Name, request.Key.Sealed);
        return Task.FromResult(new KeepSessionKeyReply());
    }

    void Refuse()
    {
        if (owners.HasNoKeys)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "no store"));
        }
    }
}
