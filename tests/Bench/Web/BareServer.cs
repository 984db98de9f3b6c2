using System.Globalization;
using System.Net;
using Journey.Servers;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace Bench.Web;

/// <summary>What everything is held against: a server that sends the same bytes to everybody, and a proxy that does nothing but pass them on. Each is a process.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly System.Diagnostics.Process _process;

    private BareServer(System.Diagnostics.Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>A server of one body.</summary>
    public static Task<BareServer> BackendAsync(byte[] body, string type, string encoding, bool http2)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, body);
        return BeginAsync("backend", file, type, encoding.Length > 0 ? encoding : "identity", http2 ? "2" : "1");
    }

    /// <summary>A proxy with one route.</summary>
    public static Task<BareServer> ProxyAsync(Uri backend, bool http2) => BeginAsync("proxy", backend.ToString(), http2 ? "2" : "1");

    /// <summary>What the process does: <c>bare backend PORT FILE TYPE ENCODING 1|2</c> or <c>bare proxy PORT BACKEND 1|2</c>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var port = int.Parse(args[2], CultureInfo.InvariantCulture);
        var asBackend = args[1] == "backend";
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, port, listen => listen.Protocols = asBackend && args[^1] == "2" ? HttpProtocols.Http2 : HttpProtocols.Http1));
        builder.Services.AddRoutingCore();
        if (!asBackend)
        {
            builder.Services.AddReverseProxy().LoadFromMemory([Route()], [Cluster(args[3], args[^1] == "2")]);
        }

        await using var app = builder.Build();
        if (asBackend)
        {
            var body = await File.ReadAllBytesAsync(args[3]);
            app.Run(http => SendAsync(http.Response, body, args[4], args[5]));
        }
        else
        {
            app.UseRouting();
            app.MapReverseProxy();
        }

        await app.RunAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static RouteConfig Route() => new() { RouteId = "all", ClusterId = "all", Match = new() { Path = "/{**rest}" } };

    private static ClusterConfig Cluster(string backend, bool http2) => new()
    {
        ClusterId = "all",
        Destinations = new Dictionary<string, DestinationConfig> { ["one"] = new() { Address = backend } },
        HttpRequest = http2 ? new ForwarderRequestConfig { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact } : null,
    };

    private static async Task SendAsync(HttpResponse response, byte[] body, string type, string encoding)
    {
        response.ContentType = type;
        response.ContentLength = body.Length;
        if (encoding != "identity")
        {
            response.Headers.ContentEncoding = encoding;
        }

        await response.Body.WriteAsync(body);
    }

    private static async Task<BareServer> BeginAsync(string kind, params string[] more)
    {
        var port = LoopbackPort.Free();
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", [typeof(BareServer).Assembly.Location, "bare", kind, port.ToString(CultureInfo.InvariantCulture), .. more]);
        var server = new BareServer(System.Diagnostics.Process.Start(start)!, new Uri($"http://127.0.0.1:{port}/"));
        while (!await ListensAsync(port))
        {
            await Task.Delay(50);
        }

        return server;
    }

    private static async Task<bool> ListensAsync(int port)
    {
        try
        {
            using var client = new System.Net.Sockets.TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
