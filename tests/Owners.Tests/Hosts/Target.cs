using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Owners.Tests.Hosts;

/// <summary>A system outside that takes webhooks on loopback: as it is told to, with a failure, never, or not at all.</summary>
internal sealed class Target : IAsyncDisposable
{
    readonly ConcurrentQueue<Posted> _posted = new();
    WebApplication? _app;

    public int Port { get; private set; }

    /// <summary>Status of its answers; 0 hangs.</summary>
    public int Status { get; set; } = 204;

    public string Location { get; set; } = "";

    public string Url => $"http://127.0.0.1:{Port}/hook";

    public IReadOnlyList<Posted> Posted => [.. _posted];

    public static async Task<Target> StartAsync()
    {
        var target = new Target();
        await target.ComeUpAsync();
        return target;
    }

    public async Task ComeUpAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, Port));
        _app = builder.Build();
        _app.Run(TakeAsync);
        await _app.StartAsync();
        Port = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
    }

    public async Task GoDownAsync()
    {
        if (_app is not null)
        {
            using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
            await _app.StopAsync(atOnce.Token);
            await _app.DisposeAsync();
        }
        _app = null;
    }

    public async ValueTask DisposeAsync() => await GoDownAsync();

    async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var status = Status;
        _posted.Enqueue(new(http.Request.Headers["webhook-id"]!, long.Parse(http.Request.Headers["webhook-timestamp"]!, System.Globalization.CultureInfo.InvariantCulture),
            http.Request.Headers["webhook-signature"]!, http.Request.ContentType!, body, status));
        if (status == 0)
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }
        http.Response.StatusCode = status;
        if (Location.Length > 0)
        {
            http.Response.Headers.Location = Location;
        }
    }
}

/// <summary>What was posted to a target, and how it answered.</summary>
internal sealed record Posted(string Id, long Seconds, string Signature, string ContentType, string Body, int Status);
