using Grpc.Core;
using Journey.Owners.Registers;
using Journey.Owners.V1;
using Journey.Platform.Identity;

namespace Journey.Owners.Rpc;

internal sealed class SessionKeysRpc(SessionKeyRegister keys) : SessionKeys.SessionKeysBase
{
    [NeedsGateway]
    public override async Task<ListSessionKeysReply> ListSessionKeys(ListSessionKeysRequest request, ServerCallContext context)
    {
        var known = await keys.ListAsync(context.CancellationToken);
        return new ListSessionKeysReply { Keys = { known.Select(key => new SessionKey { Name = key.Name, Sealed = key.Sealed }) } };
    }

    [NeedsGateway]
    public override async Task<KeepSessionKeyReply> KeepSessionKey(KeepSessionKeyRequest request, ServerCallContext context)
    {
        var key = request.Key ?? new();
        await keys.KeepAsync(new() { Name = key.Name, Sealed = key.Sealed }, context.CancellationToken);
        return new KeepSessionKeyReply();
    }
}
