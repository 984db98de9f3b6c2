using Journey.Gateway.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Journey.Gateway.Health;

/// <summary>The gateway is ready when everything behind it is.</summary>
internal static class PartChecks
{
    public static void AddPartChecks(this IServiceCollection services)
    {
        var checks = services.AddHealthChecks();
        foreach (var part in Parts.All)
        {
            checks.Add(new HealthCheckRegistration(part, provider => new PartCheck(provider.GetRequiredService<PartClients>().Of(part)),
                HealthStatus.Unhealthy, tags: null));
        }
    }
}
