using Journey.Owners.Trials;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using MetricScope = Journey.Owners.Owners.MetricScope;

namespace Journey.Owners.Rpc;

/// <summary>Requests about tests as the domain reads them. What has no place in a request of HTTP is refused here: days that are none, values that are not stated.</summary>
internal static class TestRequests
{
    public static TrialPlan ToPlan(this StartTestRequest request)
    {
        var violations = new Violations();
        var plan = request.Plan ?? new();
        var read = new TrialPlan(
            plan.Assumption.Trim(), plan.Change.Trim(), plan.Segment.Trim(), plan.Decision.Trim(), Window(violations, "plan.baseline", plan.Baseline),
            Window(violations, "plan.after", plan.After), plan.Comparison.Trim(), [.. plan.Metrics.Select((metric, at) => Metric(violations, $"plan.metrics[{at}]", metric))],
            [.. plan.Claims.Select(claim => new Trials.TestedClaim(claim.ClaimId, claim.StatementVersion))],
            [.. plan.Holidays.Select((day, at) => Day(violations, $"plan.holidays[{at}]", day))]);
        violations.ThrowIfAny();
        return read;
    }

    public static Trials.Measurement ToMeasurement(this RecordMeasurementRequest request, DateTimeOffset now)
    {
        var violations = new Violations();
        var sent = request.Measurement ?? new();
        var read = new Trials.Measurement(
            [.. sent.Figures.Select((figure, at) => Figure(violations, $"figures[{at}]", figure))],
            [.. sent.OtherChanges.Select((change, at) => new Trials.OtherChange(change.Id, change.What, Day(violations, $"otherChanges[{at}].day", change.Day)))],
            sent.Source, OwnerRequests.Instant(violations, "asOf", sent.AsOf) ?? now, "", now);
        violations.ThrowIfAny();
        return read;
    }

    public static VerdictOrder ToOrder(this RecordVerdictRequest request)
    {
        var violations = new Violations();
        var verdict = Value<Trials.Verdict>(violations, "verdict", (int)request.Verdict);
        violations.ThrowIfAny();
        return new(verdict, request.Because, request.HasSeen ? request.Seen : null);
    }

    public static TrialFilter ToFilter(this ListTestsRequest request)
    {
        var violations = new Violations();
        var state = request.State == TestState.Unspecified ? (TrialState?)null : Value<TrialState>(violations, "state", (int)request.State);
        violations.ThrowIfAny();
        return new(OwnerRequests.MaybeId("fixId", request.FixId), OwnerRequests.MaybeId("mapId", request.MapId), state);
    }

    static TrialMetric Metric(Violations violations, string field, TestMetric metric) => new(
        metric.Key, metric.Name.Trim(), metric.Numerator, metric.Denominator, Value<Trials.MetricKind>(violations, $"{field}.kind", (int)metric.Kind),
        Value<MetricScope>(violations, $"{field}.scope", (int)metric.Scope), Value<Trials.MetricSubject>(violations, $"{field}.subject", (int)metric.Subject),
        Value<Trials.Direction>(violations, $"{field}.direction", (int)metric.Direction), metric.Smallest, metric.LagDays,
        metric.Log is { } log
            ? new(log.LogKey.Trim(), Value<Trials.LogSubject>(violations, $"{field}.log.of", (int)log.Of), log.Value.Trim(), log.Segment.Trim(), log.Comparison.Trim())
            : null);

    static Figure Figure(Violations violations, string field, TestFigure figure) => new(
        figure.Metric, Window(violations, $"{field}.window", figure.Window),
        figure.Group == TestGroup.Unspecified ? TrialGroup.Treated : Value<TrialGroup>(violations, $"{field}.group", (int)figure.Group), figure.N,
        figure.HasCount ? figure.Count : null, figure.HasMean ? figure.Mean : null, figure.HasDeviation ? figure.Deviation : null);

    public static Window Window(Violations violations, string field, TestWindow? window) =>
        new(Day(violations, $"{field}.from", window?.From ?? ""), Day(violations, $"{field}.until", window?.Until ?? ""));

    public static DateOnly Day(Violations violations, string field, string text)
    {
        violations.Require(text.Length > 0, field, "A day as 2026-04-01.");
        return FixMessages.Day(violations, field, text) ?? default;
    }

    // The contract's values are the domain's in their order, after the one that states none.
    public static T Value<T>(Violations violations, string field, int sent) where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), sent - 1);
        violations.Require(Enum.IsDefined(value), field, $"One of {string.Join(", ", Enum.GetNames<T>())}.");
        return value;
    }
}
