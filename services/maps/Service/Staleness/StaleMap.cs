namespace Journey.Maps.Staleness;

/// <summary>A map that is not fresh, in a list.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Status">The gravest of its states.</param>
/// <param name="Affected">Elements with an open reason.</param>
/// <param name="OldestSince">Since when the oldest open reason holds.</param>
/// <param name="Predicted">When it will be stale next, and why.</param>
internal sealed record StaleMap(Guid MapId, string Title, Freshness Status, int Affected, DateTimeOffset? OldestSince, Prediction? Predicted);
