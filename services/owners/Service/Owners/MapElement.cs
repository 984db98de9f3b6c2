namespace Journey.Owners.Owners;

/// <summary>An element of a map; a candidate fix's parent is its pain point.</summary>
internal sealed record MapElement(string Id, string Kind, string Title, string Parent);
