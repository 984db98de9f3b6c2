namespace Journey.Owners.Owners;

/// <summary>A part of a list, and the cursor of the next one; empty after the last.</summary>
internal sealed record Listed<T>(IReadOnlyList<T> Rows, string Next);
