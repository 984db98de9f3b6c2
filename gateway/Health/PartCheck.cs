using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Journey.Gateway.Health;

/// <summary>Whether a part behind the gateway says that it is ready.</summary>
internal sealed class PartCheck(HttpClient part) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var answer = await part.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("It says that it is not ready.");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("It does not answer.", e);
        }
    }
}
