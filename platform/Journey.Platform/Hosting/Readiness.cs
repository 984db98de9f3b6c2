using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Platform.Hosting;

/// <summary>Whether the part can work: started, not stopping, and every registered health check healthy or merely degraded.</summary>
public sealed class Readiness(HealthCheckService checks, IHostApplicationLifetime lifetime, ILogger<Readiness> log)
{
    private volatile bool _leaving;

    /// <summary>From now on nothing new should come here, though what comes is still answered.</summary>
    public void Leave() => _leaving = true;

    /// <summary>Runs the checks.</summary>
    public async Task<PartHealth> CheckAsync(CancellationToken ct)
    {
        if (_leaving || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return PartHealth.Stopping;
        }

        var report = await checks.CheckHealthAsync(ct);
        foreach (var (name, entry) in report.Entries.Where(e => e.Value.Status == HealthStatus.Unhealthy))
        {
            PlatformLog.Unhealthy(log, entry.Exception, name);
        }

        return new PartHealth(
            report.Status == HealthStatus.Unhealthy ? "notReady" : "ready",
            report.Entries.ToDictionary(e => e.Key, e => Name(e.Value.Status)));
    }

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
