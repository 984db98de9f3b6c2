using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Journey.Gateway.Health;

/// <summary>Whether a part behind the gateway says that it is ready: one of its processes must, and where not all do, the part is degraded.</summary>
internal sealed class PartCheck(IReadOnlyList<HttpClient> processes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var answers = await Task.WhenAll(processes.Select(process => AskAsync(process, cancellationToken)));
        var troubled = answers.Where(answer => answer.Status != HealthStatus.Healthy).ToList();
        return troubled.Count == 0 || troubled.Count == answers.Length
            ? answers[0]
            : HealthCheckResult.Degraded($"{troubled.Count} of its {answers.Length} processes: {troubled[0].Description}");
    }

    static async Task<HealthCheckResult> AskAsync(HttpClient process, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await process.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("It says that it is not ready.");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Without the exception: it is asked every few seconds, and where it was asked from says nothing.
            return HealthCheckResult.Unhealthy($"It does not answer: {e.Message}");
        }
    }
}
