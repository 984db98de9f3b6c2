namespace Journey.Maps.Maps;

/// <summary>A stage of several maps: a place on the axis of their curves.</summary>
internal sealed record AlignedStage(string Title, IReadOnlyList<StageCell> Cells);

/// <summary>The stage on one of the maps, named by its column.</summary>
internal sealed record StageCell(int Map, string Id, string Title, int Steps);
