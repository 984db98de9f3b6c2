namespace Journey.Portal.Charts.Cases;

/// <summary>A place on the line a case is held against: a touchpoint of a map, in the map's order.</summary>
/// <param name="Key">Key of the touchpoint.</param>
/// <param name="Name">Its name.</param>
/// <param name="Optional">Whether the map lets customers leave it out.</param>
public sealed record LineStation(string Key, string Name, bool Optional = false);
