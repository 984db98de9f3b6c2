namespace Journey.Owners.Sprints;

/// <summary>What a log was seen as when a gate asked it: which one, of which customers, and as of which revision. It is frozen with what was seen.</summary>
internal sealed record Sighting(string Log, int MapVersion, string Segment, DateTimeOffset? AsOf, long Revision, bool Partial, long Cases, long OpenCases);
