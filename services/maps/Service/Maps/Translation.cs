namespace Journey.Maps.Maps;

/// <summary>A text of an element in another language than the map is written in.</summary>
internal sealed record Translation(string Id = "", string Language = "", string Element = "", string Field = "", string Text = "") : IElement;
