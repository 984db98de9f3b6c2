namespace Journey.Portal.Models;

/// <summary>What was laid out for a webhook. State: waiting (until the next try), delivered or failed.</summary>
public sealed record Delivery(Guid Id, Guid Message, string Type, string State, DateTimeOffset CreatedAt, DateTimeOffset? NextAt, IReadOnlyList<DeliveryAttempt> Attempts);

/// <summary>One attempt. Status: of the answer, none where there was no answer.</summary>
public sealed record DeliveryAttempt(DateTimeOffset At, int? Status, string? Error, long Milliseconds);
