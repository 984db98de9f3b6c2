namespace Journey.Evidence.Conformance;

/// <summary>How cases were cut and selected, told with every answer.</summary>
internal sealed record CaseBasis(
    string Log, int MapVersion, string? Segment, string? Anchor, int? Days, DateTimeOffset? AsOf, long Revision, bool Partial, long Cases, long OpenCases, long ExcludedCases);
