namespace Journey.Maps.Maps;

/// <summary>A segment's definition as it was just written; <paramref name="New"/> where there was none before.</summary>
internal sealed record SegmentWritten(SegmentDefinition Segment, bool New);
