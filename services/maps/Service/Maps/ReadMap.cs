namespace Journey.Maps.Maps;

/// <summary>A version that is read, and what there is beside it.</summary>
/// <param name="Map">The version.</param>
/// <param name="Newest">Number of the newest version.</param>
/// <param name="Published">Number of the published version; 0 where none is.</param>
internal sealed record ReadMap(MapVersion Map, int Newest, int Published);
