namespace Journey.Portal.Models;

/// <summary>A log, or a source, which is a log of itself, as a reader may choose it.</summary>
public sealed record LogChoice(string Key, string Name);
