namespace Journey.Evidence.Claims;

/// <summary>Part of a list; <paramref name="Next"/> is where the next part starts, null at the end.</summary>
internal sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);
