using System.Text.Json;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Trials;

namespace Journey.Owners.Registers;

/// <summary>A test as the others are told of it: when it begins, and when it is decided.</summary>
internal static class VerdictTelling
{
    public static VerdictRecorded Of(Trial trial)
    {
        var (plan, verdict) = (trial.Plan, trial.Verdict!);
        return new(
            trial.Id, trial.FixId, trial.MapId, trial.Candidate, plan.Decision, Lower(trial.State), Lower(verdict.Proposed), plan.Assumption, verdict.Because, plan.Segment,
            trial.IsPostHoc, trial.IsConfounded, Of(plan.Baseline), Of(plan.After), verdict.At, trial.Measurements.Count > 0 ? trial.Measurements.Max(taken => taken.AsOf) : null,
            [.. plan.Claims.Select(claim => new VerdictClaim(claim.ClaimId, claim.StatementVersion))], [.. trial.Read().Select(Of)],
            plan.Change);
    }

    public static TestStarted Started(Trial trial, string zone)
    {
        var plan = trial.Plan;
        return new(
            trial.Id, trial.FixId, trial.MapId, trial.Candidate, plan.Decision, plan.Assumption, plan.Change, plan.Segment, trial.IsPostHoc, Of(plan.After),
            UnitDay.Start(plan.After.From, zone), trial.RegisteredAt);
    }

    static VerdictMetric Of(Reading reading)
    {
        var (metric, arms) = (reading.Metric, reading.Arms);
        return new(
            metric.Key, metric.Name, Lower(metric.Kind), Lower(metric.Scope), Lower(metric.Subject), Lower(metric.Direction), metric.Smallest, Lower(reading.Proposal),
            reading.Effect?.Estimate, reading.Effect?.Low, reading.Effect?.High, Of(arms.Baseline), Of(arms.After), Of(arms.ComparisonBaseline), Of(arms.ComparisonAfter));
    }

    static VerdictWindow Of(Window window) => new(window.From, window.Until);

    static VerdictFigure? Of(Figure? figure) => figure is null ? null : new(figure.N, figure.Count, figure.Mean, figure.Deviation);

    static string Lower<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
