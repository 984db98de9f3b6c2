using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Platform.Errors;

namespace Journey.Owners.Trials;

/// <summary>
/// What is registered before a test: if we change Change for Segment, the first measure moves by at least its smallest effect; and what is
/// believed in a sentence. Nothing of it changes afterwards. Segment, Decision and Comparison may be empty.
/// </summary>
internal sealed record TrialPlan(
    string Assumption, string Change, string Segment, string Decision, Window Baseline, Window After, string Comparison,
    IReadOnlyList<TrialMetric> Metrics, IReadOnlyList<TestedClaim> Claims, IReadOnlyList<DateOnly> Holidays)
{
    const int MostMetrics = 8;
    const int MostClaims = 20;
    const int MostHolidays = 200;

    /// <summary>The measure that the hypothesis names and the verdict is about.</summary>
    [JsonIgnore]
    public TrialMetric Main => Metrics[0];

    [JsonIgnore]
    public bool HasComparison => Comparison.Length > 0;

    public void Check(int journeyDays)
    {
        var violations = new Violations();
        violations.Require(Text.IsName(Assumption), "assumption", Text.NameRule);
        violations.Require(Text.IsName(Change), "change", Text.NameRule);
        violations.Require(Text.IsLine(Segment), "segment", Text.LineRule);
        violations.Require(Text.IsLine(Decision), "decision", Text.LineRule);
        violations.Require(Text.IsLine(Comparison), "comparison", Text.LineRule);
        Baseline.Check(violations, "baseline");
        After.Check(violations, "after");
        violations.Require(Baseline.From < After.From, "after", "It begins after the baseline does.");
        violations.Require(Metrics.Count is >= 1 and <= MostMetrics, "metrics", $"1 to {MostMetrics}; the first is the one the hypothesis names.");
        violations.Require(Metrics.Select(metric => metric.Key).Distinct().Count() == Metrics.Count, "metrics", "Each with a key of its own.");
        for (var at = 0; at < Metrics.Count; at++)
        {
            Metrics[at].Check(violations, $"metrics[{at}]", journeyDays, HasComparison);
        }
        violations.Require(Claims.Count <= MostClaims && Claims.All(claim => Text.IsName(claim.ClaimId) && claim.StatementVersion >= 1), "claims", $"At most {MostClaims}, each with its id and the version of its statement, 1 or more.");
        violations.Require(Holidays.Count <= MostHolidays, "holidays", $"At most {MostHolidays}.");
        violations.ThrowIfAny();
    }

    public IReadOnlyList<PlanWarning> Warnings() =>
    [
        .. If(Baseline.Overlaps(After), PlanWarning.WindowsOverlap),
        .. If(Baseline.Days != After.Days, PlanWarning.WindowsDiffer),
        .. If(!Baseline.IsWholeWeeks || !After.IsWholeWeeks, PlanWarning.NotWholeWeeks),
        .. If(Holidays.Distinct().Count(Baseline.Holds) != Holidays.Distinct().Count(After.Holds), PlanWarning.HolidaysDiffer),
        .. If(Metrics.All(metric => metric.Scope == MetricScope.Local), PlanWarning.OnlyLocal),
    ];

    static IEnumerable<PlanWarning> If(bool holds, PlanWarning warning) => holds ? [warning] : [];
}
