namespace Journey.Maps.Maps;

/// <summary>Where an adjacent concept is kept for this journey, or why nothing is connected.</summary>
internal sealed record AdjacentLink(string Id = "", Concept? Concept = null, string Link = "", string NotConnected = "") : IElement;
