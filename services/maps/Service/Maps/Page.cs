namespace Journey.Maps.Maps;

/// <summary>Part of a list; <paramref name="Next"/> is where the next part starts, empty at the end.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string Next);
