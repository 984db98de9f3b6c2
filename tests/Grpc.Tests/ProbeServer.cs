using System.Net;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grpc.Tests;

/// <summary>A real server on a free loopback port, HTTP/2 without TLS, and a channel to it.</summary>
sealed class ProbeServer : IAsyncDisposable
{
    readonly WebApplication app;

    ProbeServer(WebApplication app, GrpcChannel channel)
    {
        this.app = app;
        Channel = channel;
    }

    internal GrpcChannel Channel { get; }

    internal ProbeSightings Sightings => app.Services.GetRequiredService<ProbeSightings>();

    internal Probing.Probe.ProbeClient Client => new(Channel);

    internal static async Task<ProbeServer> StartAsync(
        Action<GrpcServiceOptions>? options = null,
        Action<GrpcChannelOptions>? channelOptions = null,
        Action<IEndpointRouteBuilder>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton<ProbeSightings>();
        builder.Services.AddGrpc(options ?? (_ => { }));
        var app = builder.Build();
        (map ?? (routes => routes.MapGrpcService<ProbeRpc>()))(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var client = new GrpcChannelOptions();
        channelOptions?.Invoke(client);
        return new ProbeServer(app, GrpcChannel.ForAddress(app.Urls.Single(), client));
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await app.DisposeAsync();
    }
}
