namespace Journey.Maps.Maps;

/// <summary>An illustration of the segment; it never stands in its place.</summary>
internal sealed record Persona(string Name = "", string Note = "");
