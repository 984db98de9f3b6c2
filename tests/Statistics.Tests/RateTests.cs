using FsCheck;
using FsCheck.Fluent;
using Journey.Statistics;
using Interval = Journey.Statistics.Interval;

namespace Statistics.Tests;

public sealed class RateTests
{
    // Breast cancer in women treated with and without X-ray fluoroscopy, woman-years: Rothman, Greenland, Modern epidemiology (1998), ch. 14.
    static readonly Rate Exposed = new(41, 28_010);
    static readonly Rate Spared = new(15, 19_017);

    [Fact]
    public void A_ratio_has_the_interval_of_its_logarithm() =>
        // exp(ln 1.8558 -+ 1.96 * sqrt(1/41 + 1/15)).
        Nearly.Equal(new Interval(1.855758658, 1.027225998, 3.352563314), RateRatio.Of(Exposed, Spared), 8);

    [Fact]
    public void Exact_intervals_are_those_that_manuals_print()
    {
        // Stata, [R] epitab, iri 41 15 28010 19017: 1.855759 (1.005684, 3.6093).
        Nearly.Equal(new Interval(1.855759, 1.005684, 3.609300), RateRatio.Exact(Exposed, Spared), 6);
        // R, ?poisson.test, lung cancer in Fredericia and three other towns: 1.971488 (0.8584264, 4.2772659).
        Nearly.Equal(new Interval(1.971488, .8584264, 4.2772659), RateRatio.Exact(new Rate(11, 800), new Rate(21, 1_083 + 1_050 + 878)), 6);
    }

    [Fact]
    public void What_never_happened_bounds_a_ratio_on_one_side()
    {
        // Of 5 events none fell to the first: .975 = 1 - (1 - share)^5.
        var most = 1 - Math.Pow(.025, .2);

        var (never, always) = (RateRatio.Exact(new Rate(0, 10), new Rate(5, 10)), RateRatio.Exact(new Rate(5, 10), new Rate(0, 10)));

        Nearly.Equal(new Interval(0, 0, most / (1 - most)), never, 9);
        Assert.Equal(double.PositiveInfinity, always.Estimate);
        Assert.Equal((1 - most) / most, always.Low, 9);
        Assert.Equal(double.PositiveInfinity, always.High);
    }

    [Fact]
    public void A_ratio_turned_over_has_its_interval_turned_over() => Check.QuickThrowOnFailure(Prop.ForAll(Rates(), Rates(), (first, second) =>
        Turned(RateRatio.Of(first, second), RateRatio.Of(second, first)) && Turned(RateRatio.Exact(first, second), RateRatio.Exact(second, first))));

    [Fact]
    public void Both_intervals_hold_the_ratio_and_the_exact_one_is_wider() => Check.QuickThrowOnFailure(Prop.ForAll(Rates(), Rates(), (first, second) =>
    {
        var (rough, exact) = (RateRatio.Of(first, second), RateRatio.Exact(first, second));
        return Nearly.Holds(rough) && Nearly.Holds(exact) && exact.High / exact.Low > rough.High / rough.Low;
    }));

    [Fact]
    public void Days_or_hours_of_exposure_are_the_same() => Check.QuickThrowOnFailure(Prop.ForAll(Rates(), Rates(), (first, second) =>
        Nearly.Same(
            RateRatio.Exact(first, second),
            RateRatio.Exact(first with { Exposure = first.Exposure * 24 }, second with { Exposure = second.Exposure * 24 }))));

    [Theory]
    [InlineData(4, .5)]
    [InlineData(20, 1)]
    [InlineData(20, 3)]
    [InlineData(60, 1.3)]
    public void The_exact_interval_is_never_too_narrow(int events, double ratio)
    {
        // Of so many events of both each falls to the first with this chance.
        var held = Chance.Binomial(ratio / (1 + ratio), events)
            .Select((chance, first) => RateRatio.Exact(new Rate(first, 7), new Rate(events - first, 7)) is var found && found.Low <= ratio && ratio <= found.High ? chance : 0)
            .Sum();

        Assert.InRange(held, .95, 1);
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(50, .7)]
    public void The_interval_of_the_logarithm_holds_the_ratio_as_often_as_promised(double mean, double ratio)
    {
        var held = Chance.Of(Chance.Poisson(mean * ratio, 150), Chance.Poisson(mean, 150),
            (a, b) => a > 0 && b > 0 && RateRatio.Of(new Rate(a, 1), new Rate(b, 1)).Contains(ratio));

        Assert.InRange(held, .945, .965);
    }

    static bool Turned(Interval there, Interval back) => Nearly.Same(new Interval(1 / there.Estimate, 1 / there.High, 1 / there.Low), back);

    static Arbitrary<Rate> Rates() => Arb.From(
        from events in Gen.Choose(1, 2_000)
        from exposure in Gen.Choose(1, 100_000)
        select new Rate(events, exposure));
}
