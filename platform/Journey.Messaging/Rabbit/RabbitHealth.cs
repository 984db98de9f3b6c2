using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Journey.Messaging.Rabbit;

/// <summary>Without its broker a part goes on: what it writes waits in the outbox. So that is told, and the part stays ready.</summary>
internal sealed class RabbitHealth(RabbitTransport transport) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await transport.TroubleAsync(cancellationToken) is { } trouble ? HealthCheckResult.Degraded(trouble) : HealthCheckResult.Healthy();
}
