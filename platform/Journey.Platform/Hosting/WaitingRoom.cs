using Grpc.AspNetCore.Server;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Journey.Platform.Hosting;

/// <summary>
/// Stands in for a part whose store does not answer yet: on the part's own ports it says that it lives and is not ready, and refuses
/// everything else for the moment. So a part that comes up before its database is neither restarted nor sent to.
/// </summary>
internal static class WaitingRoom
{
    // A store that is there answers sooner.
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>Completes when all stores can be used.</summary>
    public static async Task UntilAsync(IReadOnlyList<IStoreMigration> stores, string part, PartEnvironment environment, CancellationToken ct)
    {
        var there = Task.WhenAll(stores.Select(store => store.AwaitAsync(ct)));
        if (await Task.WhenAny(there, Task.Delay(Glance, ct)) != there)
        {
            await using var room = Build(part, environment);
            await room.StartAsync(ct);
            await Task.WhenAny(there, Task.Delay(Timeout.InfiniteTimeSpan, ct));
            await room.StopAsync(CancellationToken.None);
        }

        await there;
    }

    private static WebApplication Build(string part, PartEnvironment environment)
    {
        var builder = Part.CreateBuilder(part, environment with { Share = _ => { } }).AddRpc();
        builder.Services.AddHealthChecks().AddCheck("store", () => HealthCheckResult.Unhealthy("It is waited for."));
        // Else an unknown method would be "not implemented", which no caller tries again.
        builder.Services.Configure<GrpcServiceOptions>(grpc => grpc.IgnoreUnknownServices = true);
        var app = builder.Build();
        app.UseRpc();
        app.MapFallback(_ => throw new StoreUnavailable()).IsPublic();
        return app;
    }
}
