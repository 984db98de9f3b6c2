namespace Journey.Owners.Inbox;

/// <summary>An element that may be out of date. What: the newest reason in words; Since: from when on that holds.</summary>
internal sealed record StaleElement(string Id, string Title, string What, DateTimeOffset Since);
