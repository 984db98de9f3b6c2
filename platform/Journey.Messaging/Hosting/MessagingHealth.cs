using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Journey.Messaging.Hosting;

/// <summary>Ready once every queue is subscribed. Parked messages degrade it, which is told and leaves it ready.</summary>
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
        return Task.FromResult(Judge(all, facts));
    }

    private static HealthCheckResult Judge(List<MessagingState> all, Dictionary<string, object> facts)
    {
        if (!all.TrueForAll(state => state.Consuming))
            return HealthCheckResult.Unhealthy("not subscribed to the event transport", data: facts);

        return all.Exists(state => state.Backlog.Parked > 0)
            ? HealthCheckResult.Degraded("messages are parked", data: facts)
            : HealthCheckResult.Healthy(data: facts);
    }
}
