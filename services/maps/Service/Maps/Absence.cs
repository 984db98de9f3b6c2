namespace Journey.Maps.Maps;

/// <summary>A checked absence: that there is none, and why. An empty list says only that nobody has looked.</summary>
internal sealed record Absence(string Id = "", ContentPart? Of = null, string Because = "") : IElement;
