namespace Journey.Evidence.Comparison;

/// <summary>A segment that a log tells apart.</summary>
internal sealed record LogSegment(string Key, long Cases);
