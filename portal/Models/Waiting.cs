namespace Journey.Portal.Models;

/// <summary>Something that waits for a person: verb, object, why.</summary>
public sealed record Waiting(int Count, string Verb, string What, string Why, string Address);
