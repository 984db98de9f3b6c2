namespace Journey.Evidence.Conformance;

/// <summary>How cases were cut and selected, told with every answer.</summary>
internal sealed record CaseBasis(
    string Log, int MapVersion, string? Segment, string? Anchor, int? Days, DateTimeOffset? AsOf, long Revision, bool Partial, long Cases, long OpenCases, long ExcludedCases)
{
    /// <summary>No cases, since no log has anything of the map.</summary>
    public static CaseBasis None(int mapVersion) => new("", mapVersion, null, null, null, null, 0, false, 0, 0, 0);
}
