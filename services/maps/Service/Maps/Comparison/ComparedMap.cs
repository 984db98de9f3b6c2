namespace Journey.Maps.Maps;

/// <summary>A column of a comparison.</summary>
/// <param name="Id">The map.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">Version that is compared.</param>
/// <param name="Segment">Its segment, as the map names it.</param>
/// <param name="CurrentDefinition">Version of the segment's definition that holds today; 0 where there is none.</param>
internal sealed record ComparedMap(Guid Id, string Title, int Version, Segment Segment, int CurrentDefinition);
