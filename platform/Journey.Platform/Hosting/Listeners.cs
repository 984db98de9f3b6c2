using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;

namespace Journey.Platform.Hosting;

/// <summary>A cleartext port cannot serve both HTTP/1.1 and gRPC: one port each.</summary>
internal static class Listeners
{
    public static void Listen(KestrelServerOptions kestrel, IConfiguration configuration)
    {
        kestrel.AddServerHeader = false;
        var address = IPAddress.Parse(configuration["Ports:Address"] ?? "127.0.0.1");
        kestrel.Listen(address, configuration.GetValue("Ports:Rpc", 0), o => o.Protocols = HttpProtocols.Http2);
        if (configuration.GetValue<int?>("Ports:Management") is { } port)
        {
            kestrel.Listen(address, port, o => o.Protocols = HttpProtocols.Http1);
        }
    }
}
