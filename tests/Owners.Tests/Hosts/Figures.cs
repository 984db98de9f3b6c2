using Journey.Owners.Owners;
using Journey.Owners.Trials;

namespace Owners.Tests.Hosts;

/// <summary>Tests of changes as the rules see them, without a store.</summary>
internal static class Figures
{
    public static readonly Window Before = new(new(2026, 1, 5), new(2026, 2, 2));
    public static readonly Window After = new(new(2026, 3, 2), new(2026, 3, 30));
    public static readonly DateTimeOffset Early = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    public static TrialMetric Metric(
        MetricKind kind = MetricKind.Proportion, Direction direction = Direction.Fall, double smallest = .02, MetricScope scope = MetricScope.Local, string key = "billing",
        int lag = 0) =>
        new(key, "Billing contacts", "customers who called about a bill", "customers", kind, scope, MetricSubject.CustomerBehaviour, direction, smallest, lag);

    public static Figure Of(Window window, double count, double n, string metric = "billing", TrialGroup group = TrialGroup.Treated) =>
        new(metric, window, group, n, count, null, null);

    public static Figure Mean(Window window, double mean, double deviation, double n, string metric = "billing") =>
        new(metric, window, TrialGroup.Treated, n, null, mean, deviation);

    public static Arms Arms(Figure before, Figure after) => new(before, after, null, null, false);

    public static Arms Arms(double before, double ofBefore, double after, double ofAfter) => Arms(Of(Before, before, ofBefore), Of(After, after, ofAfter));

    public static TrialPlan Plan(params TrialMetric[] metrics) => new(
        "The bill is not understood.", "A preview of the bill", "", "", Before, After, "", metrics.Length > 0 ? metrics : [Metric()], [], []);

    public static Trial Register(TrialPlan plan, DateTimeOffset? at = null, Fix? fix = null) =>
        Trial.Register(fix ?? Fix(), plan, at ?? Early, "Asia/Tokyo");

    public static Fix Fix(MetricScope scope = MetricScope.Local, Guid? map = null) =>
        Journey.Owners.Owners.Fix.Of(new(map ?? Map, "fix", Guid.CreateVersion7(), new(2026, 4, 1), new("Calls", scope, null, null, "")), Early).Planned(scope);

    public static Trial Measured(this Trial trial, params Figure[] figures)
    {
        trial.Measure(Taken(figures), new(2026, 12, 1));
        return trial;
    }

    public static Measurement Taken(params Figure[] figures) => new(figures, [], "shop-log", Early, "Aiko", Early);

    static readonly Guid Map = Guid.CreateVersion7();

    static Fix Planned(this Fix fix, MetricScope scope)
    {
        fix.Plan(new(fix.MapId, fix.Candidate, Guid.Empty, new(2026, 4, 1), new("Calls", scope, null, null, "")));
        return fix;
    }
}
