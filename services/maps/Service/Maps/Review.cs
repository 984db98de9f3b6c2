namespace Journey.Maps.Maps;

/// <summary>When the map is looked at next, and by whom.</summary>
internal sealed record Review(string Due = "", string Owner = "");
