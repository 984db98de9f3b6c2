namespace Journey.Portal.Models;

/// <summary>What was laid out for a webhook, the newest first, and where the next page begins.</summary>
public sealed record DeliveryList(IReadOnlyList<Delivery> Deliveries, string? Next);
