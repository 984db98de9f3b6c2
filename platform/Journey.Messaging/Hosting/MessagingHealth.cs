using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Journey.Messaging.Hosting;

/// <summary>Ready once every queue is subscribed. Messages that wait or are parked are told, and do not make the part unready.</summary>
internal sealed class MessagingHealth(IEnumerable<MessagingState> states) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var all = states.ToList();
        var facts = new Dictionary<string, object>
        {
            ["pending"] = all.Sum(state => state.Backlog.Pending),
            ["parked"] = all.Sum(state => state.Backlog.Parked),
            ["deadLetters"] = all.Sum(state => state.DeadLettered),
        };
        return Task.FromResult(all.TrueForAll(state => state.Consuming)
            ? HealthCheckResult.Healthy($"{facts["parked"]} messages parked", facts)
            : HealthCheckResult.Unhealthy("not subscribed to the event transport", data: facts));
    }
}
