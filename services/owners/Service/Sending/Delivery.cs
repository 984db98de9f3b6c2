namespace Journey.Owners.Sending;

/// <summary>What was laid out for a webhook, and every attempt to deliver it, the first one first.</summary>
internal sealed record Delivery(Parcel Parcel, IReadOnlyList<Attempt> Attempts);
