namespace Journey.Portal.Models;

/// <summary>One webhook with what was sent to it; state: the one that is looked at, empty for all.</summary>
public sealed record WebhookModel(Frame Frame, Webhook Webhook, string State, DeliveryList? Log)
{
    public static IReadOnlyList<string> States => ["", "waiting", "delivered", "failed"];
}
