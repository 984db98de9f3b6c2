using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Owners.Rpc;

internal static class FixMessages
{
    const string DayForm = "yyyy-MM-dd";

    public static V1.Fix ToMessage(this PlannedFix planned) => new()
    {
        FixId = planned.Fix.Id.ToString(),
        MapId = planned.Fix.MapId.ToString(),
        MapTitle = planned.Map,
        Candidate = planned.Fix.Candidate,
        Title = planned.Title,
        PainPoint = planned.PainPoint,
        Owner = planned.Owner?.ToMessage(),
        Due = planned.Fix.Due.ToString(DayForm, CultureInfo.InvariantCulture),
        Metric = planned.Fix.Metric.ToMessage(),
        State = (V1.FixState)((int)planned.Fix.State + 1),
        PlannedAt = planned.Fix.PlannedAt.ToTimestamp(),
        Overdue = planned.IsOverdue,
    };

    public static GetImprovementSystemReply ToMessage(this ImprovementSystem system) => new()
    {
        MapVersion = system.MapVersion,
        AsOf = system.AsOf.ToTimestamp(),
        PainPoints = { system.PainPoints.Select(pain => pain.ToMessage()) },
        FixesConnected = !system.NotConnected.Contains("fixes"),
    };

    public static FixPlan ToPlan(this PlanFixRequest request)
    {
        var violations = new Violations();
        var metric = request.Metric ?? new();
        var plan = new FixPlan(
            OwnerRequests.Id(violations, "mapId", request.MapId), request.Candidate, OwnerRequests.Id(violations, "personId", request.PersonId),
            Day(violations, "due", request.Due) ?? default,
            new(metric.Name, metric.Scope == V1.MetricScope.Local ? Owners.MetricScope.Local : Owners.MetricScope.Outcome,
                metric.HasBaseline ? metric.Baseline : null, metric.HasTarget ? metric.Target : null, metric.Unit));
        violations.Require(request.Candidate.Length > 0, "candidate", "The candidate fix to be planned.");
        violations.Require(request.Due.Length > 0, "due", "A day as 2026-04-01.");
        violations.Require(metric.Scope is V1.MetricScope.Outcome or V1.MetricScope.Local, "metric.scope", "Outcome or local.");
        violations.Require(Text.IsName(metric.Name), "metric.name", Text.NameRule);
        violations.ThrowIfAny();
        return plan;
    }

    public static Owners.FixState ToState(this V1.FixState state)
    {
        var violations = new Violations();
        violations.Require(state != V1.FixState.Unspecified && System.Enum.IsDefined(state), "state", "Planned, running, done or dropped.");
        violations.ThrowIfAny();
        return (Owners.FixState)((int)state - 1);
    }

    /// <summary>A day as the contract writes it; nothing where it is empty.</summary>
    public static DateOnly? Day(Violations violations, string field, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }
        var reads = DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200;
        violations.Require(reads, field, "A day as 2026-04-01.");
        return reads ? day : null;
    }

    static V1.FixMetric ToMessage(this Owners.FixMetric metric)
    {
        var message = new V1.FixMetric { Name = metric.Name, Scope = metric.Scope == Owners.MetricScope.Local ? V1.MetricScope.Local : V1.MetricScope.Outcome, Unit = metric.Unit };
        if (metric.Baseline is { } baseline)
        {
            message.Baseline = baseline;
        }
        if (metric.Target is { } target)
        {
            message.Target = target;
        }
        return message;
    }

    static V1.PainPointState ToMessage(this Owners.PainPointState pain) => new()
    {
        PainPoint = pain.Id,
        Title = pain.Title,
        CandidateFixes = pain.CandidateFixes,
        Owner = pain.Owner?.ToMessage(),
        Fixes = { pain.Fixes.Select(fix => fix.ToMessage()) },
    };
}
