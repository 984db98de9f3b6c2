namespace Journey.Maps.Maps;

/// <summary>What an element would have to be looked at again for when it changes.</summary>
internal sealed record Dependency(string Id = "", string Element = "", DependencyKind? Kind = null, string On = "") : IElement;
