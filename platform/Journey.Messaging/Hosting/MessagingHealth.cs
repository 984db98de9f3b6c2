using Journey.Messaging.Parking;
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
            ["waiting"] = Places(all).ToDictionary(place => place.Key, place => place.Value),
        };
        return Task.FromResult(Judge(all, facts));
    }

    private static HealthCheckResult Judge(List<MessagingState> all, Dictionary<string, object> facts)
    {
        if (!all.TrueForAll(state => state.Consuming))
            return HealthCheckResult.Unhealthy("not subscribed to the event transport", data: facts);

        var places = Places(all).ToList();
        return places.Count > 0
            ? HealthCheckResult.Degraded($"messages are parked: {string.Join(", ", places.Select(place => $"{place.Value} in {place.Key}"))}", data: facts)
            : HealthCheckResult.Healthy(data: facts);
    }

    // The relay knows of the outbox at once; the other places are counted now and then.
    private static IEnumerable<KeyValuePair<string, int>> Places(List<MessagingState> all) =>
        all.Select(state => new KeyValuePair<string, int>(OutboxPlace.Name, state.Backlog.Parked))
            .Concat(all.SelectMany(state => state.Parked.Where(place => place.Key != OutboxPlace.Name)))
            .Where(place => place.Value > 0);
}
