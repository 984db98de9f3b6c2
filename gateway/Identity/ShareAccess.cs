using Grpc.Core;
using Journey.Gateway.Errors;
using Journey.Maps.V1;
using Journey.Platform.Identity;

namespace Journey.Gateway.Identity;

/// <summary>Asks maps what a share link opens. Nothing is remembered: a link that was withdrawn opens nothing from that moment on.</summary>
internal sealed class ShareAccess(Maps.V1.Maps.MapsClient maps, InternalTokens tokens)
{
    const int Longest = 100;

    /// <summary>The internal token for the one map; refused in the same way whether the link ended, was withdrawn or never was.</summary>
    public async Task<string> OpenAsync(string token, CancellationToken ct)
    {
        if (token.Length is 0 or > Longest)
        {
            throw GatewayErrors.LinkOpensNothing();
        }

        var call = new CallOptions(new Metadata { { "authorization", "Bearer " + tokens.ForGateway() } }, cancellationToken: ct);
        try
        {
            var opened = await maps.OpenShareAsync(new OpenShareRequest { Token = token }, call);
            var unit = new UnitRef(Guid.Parse(opened.UnitId), opened.UnitKey, opened.UnitName, opened.TimeZone);
            return tokens.For(unit, new ShareRef(Guid.Parse(opened.ShareId), Guid.Parse(opened.MapId)));
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound or StatusCode.InvalidArgument)
        {
            throw GatewayErrors.LinkOpensNothing();
        }
    }
}
