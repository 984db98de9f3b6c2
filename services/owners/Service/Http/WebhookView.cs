using Journey.Owners.Sending;

namespace Journey.Owners.Http;

/// <summary>Where a unit wants to be told what happens; events: types, all where it is not said.</summary>
internal sealed record NewWebhook(string Url, IReadOnlyList<string>? Events);

internal sealed record NewWebhookState(bool Active);

/// <summary>Another secret for a webhook. Hours: how long the one before signs too, a day where it is not said.</summary>
internal sealed record NewSecret(int? Hours)
{
    public const int UsualHours = 24;
}

/// <summary>
/// A webhook. Secret: told in the answer to its making alone; formerUntil: until when the secret before it signs too; because: why it is off, where nobody switched it off.
/// </summary>
internal sealed record WebhookView(
    Guid Id, string Url, IReadOnlyList<string> Events, bool Active, string? Because, string? Secret, DateTimeOffset? FormerUntil, string CreatedBy, DateTimeOffset CreatedAt)
{
    public static WebhookView Of(Webhook webhook) => new(
        webhook.Id, webhook.Url, webhook.Events, webhook.IsActive, webhook.OffBecause.Length > 0 ? webhook.OffBecause : null, null, webhook.FormerUntil, webhook.CreatedBy, webhook.CreatedAt);
}

internal sealed record WebhookList(IReadOnlyList<WebhookView> Webhooks, string? Next);

/// <summary>One attempt. Status: of the answer, absent where there was none.</summary>
internal sealed record AttemptView(DateTimeOffset At, int? Status, string? Error, long Milliseconds)
{
    public static AttemptView Of(Attempt attempt) => new(attempt.At, attempt.Status, attempt.Error.Length > 0 ? attempt.Error : null, attempt.Milliseconds);
}

/// <summary>What was laid out for a webhook. Message: the id its receiver sees; state: waiting (until nextAt), delivered or failed.</summary>
internal sealed record DeliveryView(Guid Id, Guid Message, string Type, ParcelState State, DateTimeOffset CreatedAt, DateTimeOffset? NextAt, IReadOnlyList<AttemptView> Attempts)
{
    public static DeliveryView Of(Delivery delivery)
    {
        var parcel = delivery.Parcel;
        return new(
            parcel.Id, parcel.MessageId, parcel.Kind, parcel.State, parcel.CreatedAt, parcel.State == ParcelState.Waiting ? parcel.NextAt : null, [.. delivery.Attempts.Select(AttemptView.Of)]);
    }
}

internal sealed record DeliveryList(IReadOnlyList<DeliveryView> Deliveries, string? Next);
