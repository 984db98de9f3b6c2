using Journey.Owners.Owners;
using Journey.Platform.Errors;

namespace Journey.Owners.Trials;

/// <summary>
/// How a measure is taken from a log, registered with it so that nobody chooses afterwards what is counted: of the cases that begin in a window, each
/// followed as long as the measure says. Value: the activity or the reason; of scores their scale, as 0-10, or nothing where the source names none.
/// Segment and Comparison: the segments of the log that are the two groups; an empty Segment is everybody.
/// </summary>
internal sealed record LogMeasure(string Log, LogSubject Of, string Value, string Segment, string Comparison)
{
    /// <param name="violations">Takes what does not hold.</param>
    /// <param name="field">Where it stands in the request.</param>
    /// <param name="kind">What the measure counts.</param>
    /// <param name="hasComparison">Whether the test has a group to compare with.</param>
    public void Check(Violations violations, string field, MetricKind kind, bool hasComparison)
    {
        violations.Require(Text.IsName(Log), $"{field}.log", "The key of a log.");
        violations.Require(Fits(kind), $"{field}.of", "A share is taken of an activity, a count of an activity or a reason, a mean of scores.");
        violations.Require(Of == LogSubject.Score ? Text.IsLine(Value) : Text.IsName(Value), $"{field}.value", "The activity, the reason, or the scale of the scores.");
        violations.Require(Text.IsLine(Segment), $"{field}.segment", Text.LineRule);
        violations.Require(
            hasComparison ? Text.IsName(Comparison) && Comparison != Segment : Comparison.Length == 0, $"{field}.comparison",
            "The segment that is compared with, where the test has such a group: another one than the segment.");
    }

    /// <summary>The segment of a group; null is everybody.</summary>
    public string? SegmentOf(TrialGroup group) => group == TrialGroup.Comparison ? Comparison : Segment.Length > 0 ? Segment : null;

    bool Fits(MetricKind kind) => kind switch
    {
        MetricKind.Proportion => Of == LogSubject.Activity,
        MetricKind.Count => Of is LogSubject.Activity or LogSubject.Reason,
        _ => Of == LogSubject.Score,
    };
}
