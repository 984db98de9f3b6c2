using Google.Protobuf.WellKnownTypes;
using Journey.Owners.V1;

namespace Portal.Tests;

/// <summary>A test that runs, with figures that the rule would keep, and what hangs on tests.</summary>
internal static class SampleTests
{
    public const string Running = "0199a000-0000-7000-8000-0000000000e1";

    public static Test Test(Proposal proposed = Proposal.Keep, TestState state = TestState.Running) => new()
    {
        TestId = Running,
        FixId = "f-run",
        MapId = Samples.MapId,
        Candidate = "fix-1",
        RegisteredAt = Samples.Day.ToTimestamp(),
        State = state,
        PostHoc = true,
        Confounded = true,
        Warnings = { TestWarning.NotWholeWeeks },
        Revision = 3,
        Plan = new()
        {
            Assumption = "A preview lowers contacts <b>",
            Change = "Send a bill preview",
            Segment = "new-households",
            Decision = SampleDecisions.Made,
            Baseline = new() { From = "2026-04-01", Until = "2026-05-01" },
            After = new() { From = "2026-05-01", Until = "2026-06-01" },
            Metrics = { Metric(MetricScope.Local), Metric(MetricScope.Outcome) },
        },
        Readings = { Reading(proposed), new TestReading { Metric = Metric(MetricScope.Outcome), Proposed = Proposal.Insufficient, Lack = Lack.NotMeasured } },
        Measurements =
        {
            new Measurement { By = "Lena Braun", At = Samples.Day.ToTimestamp(), Source = "Billing system", Figures = { Figure(184, 1200) }, OtherChanges = { new OtherChange { Id = "o", What = "Tariff <change>", Day = "2026-05-04" } } },
        },
        Verdict = state == TestState.Running ? null : new() { Verdict = Verdict.Retire, Proposed = proposed, Because = "a gain is ruled out", By = "Lena Braun", At = Samples.Day.ToTimestamp() },
    };

    public static FixLine Line(LineClass found) => new()
    {
        FixId = "f-run",
        MapId = Samples.MapId,
        Candidate = "fix-1",
        Class = found,
        Bundle = { "f-run", "f-2" },
        Tests = { Running },
        Points = { Reading(Proposal.Keep) },
        Outcome = new() { Metric = Metric(MetricScope.Outcome), Effect = .003, Low = -.032, High = .039, Proposed = Proposal.Inconclusive, Needed = 2900 },
    };

    public static Tombstone Tombstone => new()
    {
        TestId = Running,
        FixId = "f-run",
        MapId = Samples.MapId,
        What = "People want a printed manual",
        Because = "a gain of 2 points is ruled out",
        By = "Lena Braun",
        At = Samples.Day.ToTimestamp(),
        Change = "Printed manual",
        Segment = "renters",
        Reading = Reading(Proposal.Retire),
    };

    public static TestReading Reading(Proposal proposed) => new()
    {
        Metric = Metric(MetricScope.Local),
        Figures = { Figure(184, 1200) },
        Effect = .042,
        Low = .014,
        High = .069,
        Proposed = proposed,
    };

    // Shares of a fall: the effect is signed by what is hoped.
    static TestMetric Metric(MetricScope scope) => new()
    {
        Key = scope == MetricScope.Local ? "m0" : "m1",
        Name = scope == MetricScope.Local ? "Billing contacts" : "Households settled",
        Numerator = "households with a contact",
        Denominator = "all households",
        Kind = MetricKind.Proportion,
        Scope = scope,
        Subject = scope == MetricScope.Local ? MetricSubject.CustomerBehaviour : MetricSubject.Business,
        Direction = scope == MetricScope.Local ? Direction.Fall : Direction.Rise,
        Smallest = .02,
    };

    static TestFigure Figure(double count, double n) => new() { Metric = "m0", Window = new() { From = "2026-04-01", Until = "2026-05-01" }, Group = TestGroup.Treated, N = n, Count = count };
}
