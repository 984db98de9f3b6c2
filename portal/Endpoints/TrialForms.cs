using System.Globalization;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Endpoints;

/// <summary>What the forms of a test send. Shares and factors are typed in points and percent, windows with their last day.</summary>
internal static class TrialForms
{
    public static TestPlan Plan(IReadOnlyDictionary<string, string> typed, MapView view)
    {
        var violations = new Violations();
        var plan = new TestPlan
        {
            Assumption = typed.Or("assumption"),
            Change = typed.Or("change"),
            Segment = typed.Or("segment"),
            Decision = typed.Or("decision"),
            Comparison = typed.Or("comparison"),
            Baseline = Window(violations, typed, "from", "last", "baseline"),
            After = Window(violations, typed, "afterFrom", "afterLast", "after"),
        };
        plan.Holidays.Add(typed.List("holidays"));
        plan.Metrics.Add(Enumerable.Range(0, NewTrialModel.Measures).Where(row => row == 0 || typed.ContainsKey($"m{row}.name")).Select(row => Metric(violations, typed, row)));
        plan.Claims.Add(view.Document.Claims.Where(claim => typed.ContainsKey("claim." + claim.Id)).Select(claim => new TestedClaim { ClaimId = claim.Id, StatementVersion = claim.StatementVersion }));
        violations.ThrowIfAny();
        return plan;
    }

    public static Measurement Measurement(IReadOnlyDictionary<string, string> typed, Test test)
    {
        var violations = new Violations();
        var taken = new Measurement { Source = typed.Or("source") };
        foreach (var (metric, window, group, name) in Cells(test))
        {
            if (!typed.ContainsKey(name + ".n"))
            {
                continue;
            }
            var figure = new TestFigure { Metric = metric.Key, Window = window, Group = group, N = Number(violations, typed, name + ".n") ?? 0 };
            if (metric.Kind == MetricKind.Mean)
            {
                figure.Mean = Number(violations, typed, name + ".mean") ?? 0;
                figure.Deviation = Number(violations, typed, name + ".deviation") ?? 0;
            }
            else
            {
                figure.Count = Number(violations, typed, name + ".count") ?? 0;
            }
            taken.Figures.Add(figure);
        }
        if (typed.ContainsKey("other"))
        {
            taken.OtherChanges.Add(new OtherChange { Id = typed.Or("other"), What = typed.Or("other"), Day = typed.Or("otherDay") });
        }
        violations.ThrowIfAny();
        return taken;
    }

    /// <summary>Every cell of the form, by the name of its fields.</summary>
    public static IEnumerable<(TestMetric Metric, TestWindow Window, TestGroup Group, string Name)> Cells(Test test) =>
        from metric in test.Plan.Metrics
        from window in new[] { (Window: test.Plan.Baseline, Key: "before"), (Window: test.Plan.After, Key: "after") }
        from @group in test.Plan.Comparison.Length > 0 ? new[] { TestGroup.Treated, TestGroup.Comparison } : [TestGroup.Treated]
        select (metric, window.Window, @group, $"{metric.Key}.{window.Key}.{@group}");

    static TestMetric Metric(Violations violations, IReadOnlyDictionary<string, string> typed, int row)
    {
        var (at, kind) = ($"m{row}", typed.Choice<MetricKind>($"m{row}.kind"));
        var smallest = Number(violations, typed, at + ".smallest") ?? 0;
        return new()
        {
            Key = at,
            Name = typed.Or(at + ".name"),
            Numerator = typed.Or(at + ".numerator"),
            Denominator = typed.Or(at + ".denominator"),
            Kind = kind,
            Scope = typed.Choice<MetricScope>(at + ".scope"),
            Subject = typed.Choice<MetricSubject>(at + ".subject"),
            Direction = typed.Choice<Direction>(at + ".direction"),
            Smallest = kind == MetricKind.Mean ? smallest : smallest / 100,
            LagDays = typed.Number(at + ".lag"),
            Log = typed.ContainsKey(at + ".log") ? Log(typed, at) : null,
        };
    }

    static LogMeasure Log(IReadOnlyDictionary<string, string> typed, string at) => new()
    {
        LogKey = typed.Or(at + ".log"),
        Of = typed.Choice<LogSubject>(at + ".of"),
        Value = typed.Or(at + ".value"),
        Segment = typed.Or(at + ".logSegment"),
        Comparison = typed.Or(at + ".logComparison"),
    };

    static TestWindow Window(Violations violations, IReadOnlyDictionary<string, string> typed, string from, string last, string field)
    {
        var (first, end) = (Day(typed.Or(from)), Day(typed.Or(last)));
        violations.Require(first is not null && end is not null, field, T("Both days of the window are needed."));
        return new() { From = typed.Or(from), Until = end?.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "" };
    }

    static DateOnly? Day(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null;

    static double? Number(Violations violations, IReadOnlyDictionary<string, string> typed, string field)
    {
        if (typed.Or(field).Length == 0)
        {
            return null;
        }
        var reads = double.TryParse(typed.Or(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        violations.Require(reads, field, T("A number as 12.5."));
        return reads ? number : null;
    }
}
