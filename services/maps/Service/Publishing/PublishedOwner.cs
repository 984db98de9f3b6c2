namespace Journey.Maps.Publishing;

/// <summary>Who answered for an element when its version was published.</summary>
internal sealed record PublishedOwner(string Element, string Person, string Name);
