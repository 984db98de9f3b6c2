using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>The administrator's door to the webhooks of a unit, asked on the caller's behalf.</summary>
/// <exception cref="JourneyException">Each call: owners do not answer, or refuse.</exception>
internal sealed class WebhookClient(PartCalls calls)
{
    const string Owners = "owners";

    public async Task<IReadOnlyList<Webhook>> ListAsync(Caller caller, CancellationToken ct) =>
        (await calls.GetAsync<WebhookList>(caller, Owners, $"{Door(caller)}?limit=100", ct)).Webhooks;

    public Task<Webhook> GetAsync(Caller caller, Guid id, CancellationToken ct) => calls.GetAsync<Webhook>(caller, Owners, $"{Door(caller)}/{id}", ct);

    public Task<Webhook> MakeAsync(Caller caller, string url, IEnumerable<string> events, CancellationToken ct) =>
        calls.PostAsync<Webhook>(caller, Owners, Door(caller), new { url, events }, ct);

    public Task<Webhook> SwitchAsync(Caller caller, Guid id, bool active, CancellationToken ct) =>
        calls.PostAsync<Webhook>(caller, Owners, $"{Door(caller)}/{id}/state", new { active }, ct);

    public Task<Webhook> RemoveAsync(Caller caller, Guid id, CancellationToken ct) =>
        calls.PostAsync<Webhook>(caller, Owners, $"{Door(caller)}/{id}/removal", null, ct);

    public Task<DeliveryList> DeliveriesAsync(Caller caller, Guid id, string state, string cursor, CancellationToken ct)
    {
        var cut = new[] { ("state", state), ("cursor", cursor) }.Where(pair => pair.Item2.Length > 0).Select(pair => $"&{pair.Item1}={Uri.EscapeDataString(pair.Item2)}");
        return calls.GetAsync<DeliveryList>(caller, Owners, $"{Door(caller)}/{id}/deliveries?limit=50{string.Concat(cut)}", ct);
    }

    public Task<Delivery> ReplayAsync(Caller caller, Guid id, Guid delivery, CancellationToken ct) =>
        calls.PostAsync<Delivery>(caller, Owners, $"{Door(caller)}/{id}/deliveries/{delivery}/replay", null, ct);

    static string Door(Caller caller) => $"/api/v1/units/{Uri.EscapeDataString(caller.Unit!.Key)}/webhooks";

    sealed record WebhookList(IReadOnlyList<Webhook> Webhooks);
}
