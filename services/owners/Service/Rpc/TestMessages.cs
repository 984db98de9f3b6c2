using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Owners.Trials;
using Journey.Owners.V1;

namespace Journey.Owners.Rpc;

internal static class TestMessages
{
    public static Test ToMessage(this Trial trial) => new()
    {
        TestId = trial.Id.ToString(),
        FixId = trial.FixId.ToString(),
        MapId = trial.MapId.ToString(),
        Candidate = trial.Candidate,
        Plan = trial.Plan.ToMessage(),
        RegisteredAt = trial.RegisteredAt.ToTimestamp(),
        PostHoc = trial.IsPostHoc,
        Confounded = trial.IsConfounded,
        Warnings = { trial.Plan.Warnings().Select(warning => (TestWarning)((int)warning + 1)) },
        State = (TestState)((int)trial.State + 1),
        Readings = { trial.Read().Select(ToMessage) },
        Measurements = { trial.Measurements.Select(ToMessage) },
        Verdict = trial.Verdict?.ToMessage(),
        Revision = trial.Revision,
    };

    public static V1.Tombstone ToMessage(this Trials.Tombstone stone) => new()
    {
        TestId = stone.Trial.Id.ToString(),
        FixId = stone.Trial.FixId.ToString(),
        MapId = stone.Trial.MapId.ToString(),
        What = stone.Trial.Plan.Assumption,
        Because = stone.Verdict.Because,
        Sentence = stone.Sentence,
        By = stone.Verdict.By,
        At = stone.Verdict.At.ToTimestamp(),
        Change = stone.Trial.Plan.Change,
        Segment = stone.Trial.Plan.Segment,
        Claims = { stone.Trial.Plan.Claims.Select(ToMessage) },
        Reading = stone.Main.ToMessage(),
    };

    public static V1.FixLine ToMessage(this Trials.FixLine line)
    {
        var bundle = line.Bundle ?? Bundle.Empty;
        return new()
        {
            FixId = line.Fix.Id.ToString(),
            MapId = line.Fix.MapId.ToString(),
            Candidate = line.Fix.Candidate,
            Class = (V1.LineClass)((int)bundle.Class + 1),
            Bundle = { bundle.Fixes.Select(fix => fix.ToString()) },
            Tests = { bundle.Trials.Select(trial => trial.Id.ToString()) },
            LocalOnly = line.IsLocalOnly,
            Confounded = bundle.IsConfounded,
            Points = { bundle.Points.Select(ToMessage) },
            Outcome = bundle.Outcome?.ToMessage(),
            Missing = { bundle.Missing },
        };
    }

    static TestPlan ToMessage(this TrialPlan plan) => new()
    {
        Assumption = plan.Assumption,
        Change = plan.Change,
        Segment = plan.Segment,
        Decision = plan.Decision,
        Baseline = plan.Baseline.ToMessage(),
        After = plan.After.ToMessage(),
        Comparison = plan.Comparison,
        Metrics = { plan.Metrics.Select(ToMessage) },
        Claims = { plan.Claims.Select(ToMessage) },
        Holidays = { plan.Holidays.Select(Day) },
    };

    static TestMetric ToMessage(this TrialMetric metric) => new()
    {
        Key = metric.Key,
        Name = metric.Name,
        Numerator = metric.Numerator,
        Denominator = metric.Denominator,
        Kind = (V1.MetricKind)((int)metric.Kind + 1),
        Scope = (V1.MetricScope)((int)metric.Scope + 1),
        Subject = (V1.MetricSubject)((int)metric.Subject + 1),
        Direction = (V1.Direction)((int)metric.Direction + 1),
        Smallest = metric.Smallest,
        LagDays = metric.LagDays,
        Log = metric.Log is { } log
            ? new() { LogKey = log.Log, Of = (V1.LogSubject)((int)log.Of + 1), Value = log.Value, Segment = log.Segment, Comparison = log.Comparison }
            : null,
    };

    static TestReading ToMessage(this Reading reading)
    {
        var message = new TestReading
        {
            Metric = reading.Metric.ToMessage(),
            Figures = { reading.Arms.Known.Select(ToMessage) },
            Proposed = (V1.Proposal)((int)reading.Proposal + 1),
            Lack = (V1.Lack)(int)reading.Lack,
        };
        if (reading.Effect is { } effect)
        {
            (message.Effect, message.Low, message.High) = (effect.Estimate, effect.Low, effect.High);
        }
        if (reading.Needed is { } needed)
        {
            message.Needed = needed;
        }
        return message;
    }

    static TestFigure ToMessage(this Figure figure)
    {
        var message = new TestFigure { Metric = figure.Metric, Window = figure.Window.ToMessage(), Group = (TestGroup)((int)figure.Group + 1), N = figure.N };
        if (figure.Count is { } count)
        {
            message.Count = count;
        }
        if (figure.Mean is { } mean)
        {
            message.Mean = mean;
        }
        if (figure.Deviation is { } deviation)
        {
            message.Deviation = deviation;
        }
        return message;
    }

    static V1.Measurement ToMessage(this Trials.Measurement taken) => new()
    {
        Figures = { taken.Figures.Select(ToMessage) },
        OtherChanges = { taken.OtherChanges.Select(change => new V1.OtherChange { Id = change.Id, What = change.What, Day = Day(change.Day) }) },
        Source = taken.Source,
        AsOf = taken.AsOf.ToTimestamp(),
        By = taken.By,
        At = taken.At.ToTimestamp(),
    };

    static V1.RecordedVerdict ToMessage(this Trials.RecordedVerdict verdict) => new()
    {
        Verdict = (V1.Verdict)((int)verdict.Verdict + 1),
        Proposed = (V1.Proposal)((int)verdict.Proposed + 1),
        Because = verdict.Because,
        By = verdict.By,
        At = verdict.At.ToTimestamp(),
    };

    static V1.TestedClaim ToMessage(this Trials.TestedClaim claim) => new() { ClaimId = claim.ClaimId, StatementVersion = claim.StatementVersion };

    public static TestWindow ToMessage(this Window window) => new() { From = Day(window.From), Until = Day(window.Until) };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
