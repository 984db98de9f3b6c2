using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>Which cases of which log a map is held against.</summary>
/// <param name="Log">Key of a log or source; null where it is to be found.</param>
/// <param name="Segment">Only cases of it; empty for those without one, <see cref="AllSegments"/> for all, null for the map's own where the log has it, else all.</param>
/// <param name="From">Only cases that start at or after it.</param>
/// <param name="To">Only cases that start before it.</param>
/// <param name="AsOf">What comes later is not looked at; null for the newest event.</param>
/// <param name="Anchor">Activity that starts a case; null for the map's or the log's own.</param>
/// <param name="Days">Days after it; null for the map's or the log's own.</param>
/// <param name="Exclude">Rules such as <c>channel:test</c>; a case with a matching record is left out.</param>
internal sealed record CaseQuery(
    string? Log = null, string? Segment = null, Instant? From = null, Instant? To = null, Instant? AsOf = null, string? Anchor = null, int? Days = null,
    IReadOnlyList<string>? Exclude = null)
{
    public const int MostRules = 20;

    public const string AllSegments = "*";

    public IReadOnlyList<string> Rules => Exclude ?? [];
}
