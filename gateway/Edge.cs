using Microsoft.AspNetCore.HttpOverrides;

namespace Journey.Gateway;

/// <summary>What stands in front of the gateway and ends TLS: it alone knows over what a caller asked, and from where.</summary>
internal static class Edge
{
    /// <summary>Believes the last that was said in <c>X-Forwarded-Proto</c> and <c>X-Forwarded-For</c>. The host comes as it was asked for and needs no header.</summary>
    public static void UseEdge(this WebApplication app, GatewayOptions options)
    {
        if (!options.BehindEdge)
        {
            return;
        }

        var said = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        // Pods of an edge have no addresses that could be known: that nobody else gets here is for the network to see to.
        said.KnownIPNetworks.Clear();
        said.KnownProxies.Clear();
        app.UseForwardedHeaders(said);
    }
}
