using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Platform.Errors;
using Owners.Tests.Hosts;

namespace Owners.Tests;

// What the two doors cannot show without waiting for weeks.
public sealed class TrialTests
{
    [Fact]
    public void Registered_after_the_window_began_in_the_units_own_day_is_post_hoc()
    {
        // In Tokyo 2 March begins at 15:00 UTC of 1 March.
        var start = new DateTimeOffset(2026, 3, 1, 15, 0, 0, TimeSpan.Zero);

        Assert.False(Figures.Register(Figures.Plan(), start).IsPostHoc);
        Assert.True(Figures.Register(Figures.Plan(), start.AddMilliseconds(1)).IsPostHoc);
    }

    [Fact]
    public void Figures_are_taken_when_the_window_has_closed_and_its_customers_were_followed()
    {
        var trial = Figures.Register(Figures.Plan(Figures.Metric(lag: 30)));
        var taken = Figures.Taken(Figures.Of(Figures.After, 132, 1180));

        var early = Assert.Throws<TestTooEarly>(() => trial.Measure(taken, new(2026, 4, 28)));
        trial.Measure(taken, new(2026, 4, 29));

        Assert.Equal("2026-04-29", early.Metadata["from"]);
        Assert.Equal(132, trial.Read()[0].Arms.After!.Count);
    }

    [Fact]
    public void An_outcome_is_not_registered_to_be_known_before_the_journey_ends()
    {
        Figures.Plan(Figures.Metric(scope: MetricScope.Outcome, lag: 30)).Check(30);
        Figures.Plan(Figures.Metric(lag: 0)).Check(30);

        var refused = Assert.ThrowsAny<JourneyException>(() => Figures.Plan(Figures.Metric(scope: MetricScope.Outcome, lag: 29)).Check(30));

        Assert.Equal(["metrics[0].lagDays"], refused.Violations.Select(violation => violation.Field));
    }

    [Fact]
    public void The_later_figure_counts_and_the_earlier_one_is_kept()
    {
        var trial = Figures.Register(Figures.Plan()).Measured(Figures.Of(Figures.Before, 180, 1200)).Measured(Figures.Of(Figures.Before, 184, 1200));

        Assert.Equal(184, trial.Read()[0].Arms.Baseline!.Count);
        Assert.Equal([180, 184], trial.Measurements.Select(taken => taken.Figures[0].Count));
    }

    [Fact]
    public void Windows_that_compare_badly_are_warned_of()
    {
        var plan = Figures.Plan();

        Assert.Equal([PlanWarning.OnlyLocal], plan.Warnings());
        Assert.Equal([PlanWarning.WindowsOverlap, PlanWarning.OnlyLocal], (plan with { After = new(new(2026, 1, 26), new(2026, 2, 23)) }).Warnings());
        Assert.Equal([PlanWarning.WindowsDiffer, PlanWarning.OnlyLocal], (plan with { After = new(new(2026, 3, 2), new(2026, 3, 23)) }).Warnings());
        Assert.Equal([PlanWarning.WindowsDiffer, PlanWarning.NotWholeWeeks, PlanWarning.OnlyLocal], (plan with { After = new(new(2026, 3, 2), new(2026, 3, 31)) }).Warnings());
        Assert.Equal([PlanWarning.HolidaysDiffer, PlanWarning.OnlyLocal], (plan with { Holidays = [new(2026, 1, 12)] }).Warnings());
        Assert.Equal([PlanWarning.OnlyLocal], (plan with { Holidays = [new(2026, 1, 12), new(2026, 3, 20)] }).Warnings());
        Assert.Empty(Figures.Plan(Figures.Metric(scope: MetricScope.Outcome)).Warnings());
    }

    [Fact]
    public void Fixes_whose_windows_meet_are_judged_as_a_bundle_and_others_alone()
    {
        var (one, two, later) = (Figures.Fix(), Figures.Fix(), Figures.Fix());
        var point = Figures.Metric(direction: Direction.Rise);
        var outcome = Figures.Metric(direction: Direction.Rise, scope: MetricScope.Outcome, key: "reached");
        var shown = Figures.Register(Figures.Plan(point), fix: one).Measured(Figures.Of(Figures.Before, 600, 2000), Figures.Of(Figures.After, 720, 2000));
        var measured = Figures.Register(Figures.Plan(outcome), fix: two)
            .Measured(Figures.Of(Figures.Before, 618, 1500, "reached"), Figures.Of(Figures.After, 723, 1500, "reached"));
        var alone = Figures.Register(Figures.Plan(point) with { After = new(new(2026, 6, 1), new(2026, 6, 29)) }, fix: later);

        var bundles = Bundle.Of([shown, measured, alone]);

        Assert.Equivalent(new[] { one.Id, two.Id }, FixLine.Of(one, bundles).Bundle!.Fixes, strict: true);
        Assert.Equal([later.Id], FixLine.Of(later, bundles).Bundle!.Fixes);
        // Neither alone could be told; together they reached the line.
        Assert.Equal(LineClass.Line, FixLine.Of(one, bundles).Bundle!.Class);
        Assert.Equal(LineClass.Line, FixLine.Of(two, bundles).Bundle!.Class);
        Assert.Equal(LineClass.CannotTellYet, FixLine.Of(later, bundles).Bundle!.Class);
        Assert.Equal((false, true), (FixLine.Of(one, bundles).IsLocalOnly, FixLine.Of(later, bundles).IsLocalOnly));
        Assert.False(FixLine.Of(Figures.Fix(MetricScope.Outcome), bundles).IsLocalOnly);
        Assert.Equal((.25, null), (new LinePortfolio(8, 2).PointRatio, new LinePortfolio(0, 0).PointRatio));
    }
}
