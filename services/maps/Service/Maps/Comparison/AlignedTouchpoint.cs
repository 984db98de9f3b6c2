namespace Journey.Maps.Maps;

/// <summary>A touchpoint of several maps. <paramref name="Stage"/> is the aligned stage of its first cell.</summary>
internal sealed record AlignedTouchpoint(string Key, string Name, int Stage, IReadOnlyList<TouchpointCell> Cells);

/// <summary>The touchpoint on one of the maps, named by its column.</summary>
internal sealed record TouchpointCell(int Map, string Id, string Key, string Name, string Channel, string OperatedBy, string Step, int Stage);
