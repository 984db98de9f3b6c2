using System.Text.Json;
using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record NewFix(Guid Map, string Candidate, Guid Person, DateOnly Due, MetricView Metric)
{
    public FixPlan ToPlan() => new(Map, Candidate, Person, Due, new(Metric.Name, Metric.Scope, Metric.Baseline, Metric.Target, Metric.Unit ?? ""));
}

internal sealed record NewFixState(FixState State);

/// <summary>What shows whether a fix worked. Scope: outcome or local.</summary>
internal sealed record MetricView(string Name, MetricScope Scope, double? Baseline, double? Target, string? Unit);

/// <summary>A fix. State: planned, running, done or dropped; title is absent where the map no longer has the candidate.</summary>
internal sealed record FixView(
    Guid Id, Guid Map, string MapTitle, string Candidate, string? Title, string? PainPoint, PersonView? Owner, DateOnly Due, MetricView Metric, string State,
    DateTimeOffset PlannedAt, bool Overdue)
{
    public static FixView Of(PlannedFix planned) => new(
        planned.Fix.Id, planned.Fix.MapId, planned.Map, planned.Fix.Candidate, planned.Title.Length > 0 ? planned.Title : null, planned.PainPoint.Length > 0 ? planned.PainPoint : null,
        planned.Owner is { } owner ? PersonView.Of(owner) : null, planned.Fix.Due,
        new(planned.Fix.Metric.Name, planned.Fix.Metric.Scope, planned.Fix.Metric.Baseline, planned.Fix.Metric.Target, planned.Fix.Metric.Unit),
        JsonNamingPolicy.CamelCase.ConvertName(planned.Fix.State.ToString()), planned.Fix.PlannedAt, planned.IsOverdue);
}

internal sealed record FixList(IReadOnlyList<FixView> Fixes, string? Next);
