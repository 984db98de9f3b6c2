namespace Journey.Evidence.Comparison;

/// <summary>Which segments of which log are compared.</summary>
/// <param name="Log">Key of a log or source; null where it is to be found by the map.</param>
/// <param name="First">Key of a segment, empty for cases without one; null for the map's own, or else for the largest there is.</param>
/// <param name="Second">The same; null for the largest of the others.</param>
/// <param name="Map">Map that is held against the log; null for none.</param>
internal sealed record SegmentQuery(string? Log, string? First, string? Second, Guid? Map);
