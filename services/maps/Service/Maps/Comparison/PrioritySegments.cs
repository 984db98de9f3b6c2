namespace Journey.Maps.Maps;

/// <summary>Priority segments as they are defined today.</summary>
/// <param name="Defined">How many there are.</param>
/// <param name="WithMap">How many of them have a map.</param>
/// <param name="WithoutMap">Those that have none, as far as they fit into an answer.</param>
internal sealed record PrioritySegments(int Defined, int WithMap, IReadOnlyList<SegmentDefinition> WithoutMap);
