using System.Globalization;
using Journey.Owners.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for tests of changes. What is not shown is never said not to have worked.</summary>
internal static class TrialWords
{
    public static string Of(TestState state) => state switch
    {
        TestState.Running => T("Running"),
        TestState.Kept => T("Kept"),
        TestState.Retired => T("Retired"),
        TestState.Inconclusive => T("Inconclusive"),
        _ => "",
    };

    public static string Tone(TestState state) => state == TestState.Kept ? "hold" : state == TestState.Retired ? "plan" : state == TestState.Running ? "" : "warn";

    public static string Of(Proposal proposal) => proposal switch
    {
        Proposal.Keep => T("Keep"),
        Proposal.Retire => T("Retire"),
        Proposal.Inconclusive => T("Inconclusive"),
        _ => T("Insufficient"),
    };

    public static string Tone(Proposal proposal) => proposal == Proposal.Keep ? "hold" : proposal == Proposal.Retire ? "bad" : "warn";

    public static string Of(LineClass found) => found switch
    {
        LineClass.Line => T("Line"),
        LineClass.PointOnly => T("Point only"),
        LineClass.Harm => T("Harm"),
        LineClass.Elsewhere => T("Elsewhere"),
        _ => T("Cannot tell yet"),
    };

    public static string Tone(LineClass found) => found switch
    {
        LineClass.Line => "hold",
        LineClass.PointOnly => "warn",
        LineClass.Harm => "bad",
        _ => "",
    };

    public static string Means(FixLine line) => line.Class switch
    {
        LineClass.Line => T("both got better"),
        LineClass.PointOnly => T("the point got better; a gain of {0} of the outcome is ruled out", line.Outcome is { } outcome ? Smallest(outcome.Metric) : ""),
        LineClass.Harm => T("the journey’s outcome got worse"),
        LineClass.Elsewhere => T("the outcome got better, not by this point as far as is shown"),
        _ when line.Missing.Contains("outcome") => T("the journey’s outcome is not measured"),
        _ when line.Missing.Contains("local") => T("the point itself is not measured"),
        _ when line.Outcome is { Lack: Lack.NotMeasured } => T("the journey’s outcome is not measured yet"),
        _ when line.Outcome is { HasNeeded: true } outcome => T("{0} in each window would tell", Figures.Count(outcome.Needed)),
        _ => T("neither an effect nor its absence is shown"),
    };

    public static string Of(TestWarning warning) => warning switch
    {
        TestWarning.WindowsOverlap => T("The two windows share days."),
        TestWarning.WindowsDiffer => T("The two windows are of unequal length."),
        TestWarning.NotWholeWeeks => T("A window is not of whole weeks."),
        TestWarning.HolidaysDiffer => T("One window holds more holidays than the other."),
        TestWarning.OnlyLocal => T("No measure speaks of the journey’s outcome: a point can get better while the journey does not."),
        _ => "",
    };

    public static string Hypothesis(TestPlan plan) => plan.Segment.Length > 0
        ? T("If we change “{0}” for {1}, “{2}” {3} by at least {4}", plan.Change, plan.Segment, plan.Metrics[0].Name, Moves(plan.Metrics[0]), Smallest(plan.Metrics[0]))
        : T("If we change “{0}”, “{1}” {2} by at least {3}", plan.Change, plan.Metrics[0].Name, Moves(plan.Metrics[0]), Smallest(plan.Metrics[0]));

    /// <summary>What a measure shows, with what was hoped for.</summary>
    public static string Verdict(TestReading reading) => reading switch
    {
        { Lack: Lack.NotMeasured } => T("Not measured in both windows yet."),
        { Lack: Lack.Suppressed } => T("Withheld: fewer than ten cases."),
        { Lack: Lack.TooFew } => reading.HasNeeded ? T("Too few to tell: about {0} in each arm are needed.", Figures.Count(reading.Needed)) : T("Too few to tell: at least thirty in each arm are needed."),
        { Lack: Lack.NoEvents } => T("No event was counted where one is divided by."),
        { Proposed: Proposal.Keep } => T("An effect is shown, and it is as large as was hoped."),
        { Proposed: Proposal.Retire, High: < 0 } => T("The opposite is shown."),
        { Proposed: Proposal.Retire } => T("A worthwhile effect, {0} or better, is ruled out.", Wanted(reading.Metric)),
        _ => reading.HasNeeded ? T("Neither an effect of {0} nor its absence is shown; about {1} in each arm would tell.", Wanted(reading.Metric), Figures.Count(reading.Needed)) : T("Neither an effect of {0} nor its absence is shown.", Wanted(reading.Metric)),
    };

    /// <summary>The effect as the measure moved: below 0 where it fell.</summary>
    public static string Effect(TestReading reading) => Tick(reading.Metric, reading.Metric.Direction == Direction.Fall ? -reading.Effect : reading.Effect);

    public static string Interval(TestReading reading) => reading.Metric.Direction == Direction.Fall
        ? Between(reading.Metric, -reading.High, -reading.Low)
        : Between(reading.Metric, reading.Low, reading.High);

    /// <summary>The least effect worth having, without its sign.</summary>
    public static string Smallest(TestMetric metric) => Unit(metric, Number(metric, metric.Smallest).TrimStart('+'));

    public static string Wanted(TestMetric metric) => Unit(metric, Number(metric, metric.Direction == Direction.Fall ? -metric.Smallest : metric.Smallest));

    /// <summary>An end of the axis.</summary>
    public static string Tick(TestMetric metric, double effect) => Unit(metric, Number(metric, effect));

    public static string Moves(TestMetric metric) => metric.Direction == Direction.Fall ? T("falls") : T("rises");

    /// <summary>What of a log a measure is taken of.</summary>
    public static string Taken(TestMetric metric) => metric.Log.Of switch
    {
        LogSubject.Score => T("taken from the log {0}: scores {1}", metric.Log.LogKey, metric.Log.Value),
        LogSubject.Reason => T("taken from the log {0}: contacts for “{1}”", metric.Log.LogKey, metric.Log.Value),
        _ => T("taken from the log {0}: “{1}”", metric.Log.LogKey, metric.Log.Value),
    };

    /// <summary>What was measured in a cell.</summary>
    public static string Figure(TestMetric metric, TestFigure figure) => metric.Kind switch
    {
        MetricKind.Proportion => T("{0} of {1}", Plain(figure.Count), Plain(figure.N)) + (figure.N > 0 ? $" ({Figures.Percent(figure.Count / figure.N)})" : ""),
        MetricKind.Count => T("{0} in {1}", Plain(figure.Count), Plain(figure.N)),
        _ => T("mean {0}, deviation {1}, n {2}", Plain(figure.Mean), Plain(figure.Deviation), Plain(figure.N)),
    };

    public static string Window(TestWindow window) =>
        DateOnly.TryParseExact(window.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? $"{Moments.Day(window.From)} – {Moments.Day(end.AddDays(-1))}" : window.From;

    static string Between(TestMetric metric, double low, double high) => $"[{Number(metric, low)}, {Number(metric, high)}]";

    static string Unit(TestMetric metric, string number) => metric.Kind switch
    {
        MetricKind.Proportion => T("{0} points", number),
        MetricKind.Count => number + "\u00A0%",
        _ => number,
    };

    static string Number(TestMetric metric, double effect) => metric.Kind == MetricKind.Mean ? Figures.SignedFine(effect) : Figures.Signed(effect * 100);

    static string Plain(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
