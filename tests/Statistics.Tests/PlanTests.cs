using FsCheck;
using FsCheck.Fluent;
using Journey.Statistics;

namespace Statistics.Tests;

/// <summary>How many a comparison wants: what the domain and books print, and whether so many do what was promised.</summary>
public sealed class PlanTests
{
    [Fact]
    public void A_fall_of_four_from_fifteen_of_a_hundred_needs_what_the_domain_says()
    {
        // DOMAIN d13: about 1,250 customers an arm for 80 % power. Fleiss's formula, which trusts the hoped share, asks for 1,109.
        Assert.Equal(1_251, SharePlan.Needed(.15, -.04));
        Assert.Equal(1_109, Math.Ceiling(Fleiss(.15, .11, 1.959964, .841621)));
    }

    [Fact]
    public void A_share_plan_is_Lehrs_sixteen_at_one_half()
    {
        // Lehr 1992: 16 times the variance by the squared change, for 80 % power.
        Assert.Equal(16 * .25 / (.1 * .1), SharePlan.Needed(.5, .1), 8.0);
        Assert.Equal(16 * .25 / (.1 * .1), SharePlan.Needed(.45, .1), 8.0);
    }

    [Fact]
    public void A_share_plan_asks_for_no_less_than_Fleiss() => Check.QuickThrowOnFailure(Prop.ForAll(Changes(), change =>
        SharePlan.Needed(change.From, change.By, .9) >= Fleiss(change.From, change.From + change.By, 1.959963984, 1.281551565) - 1e-6));

    [Fact]
    public void So_many_as_needed_have_the_power_and_one_less_has_not() => Check.QuickThrowOnFailure(Prop.ForAll(Changes(), change =>
    {
        var n = SharePlan.Needed(change.From, change.By, .85);
        return SharePlan.PowerOf(change.From, change.By, n) >= .85 - 1e-9 && (n == 1 || SharePlan.PowerOf(change.From, change.By, n - 1) < .85);
    }));

    [Fact]
    public void The_smallest_change_is_shown_by_so_many_and_no_smaller_one_is() => Check.QuickThrowOnFailure(Prop.ForAll(Changes(), change =>
    {
        var n = SharePlan.Needed(change.From, change.By);
        var found = change.By > 0 ? SharePlan.SmallestRise(change.From, n) : SharePlan.SmallestFall(change.From, n);
        var sign = Math.Sign(change.By);
        return found <= Math.Abs(change.By) + 1e-9 && SharePlan.PowerOf(change.From, sign * found.Value, n) >= .8 - 1e-9
            && (found < .001 || SharePlan.PowerOf(change.From, sign * found.Value * .99, n) < .8);
    }));

    [Fact]
    public void Of_few_customers_no_fall_is_large_enough()
    {
        Assert.Null(SharePlan.SmallestFall(.05, 20));
        Assert.Null(SharePlan.SmallestFall(0, 1_000_000));
        Assert.Null(SharePlan.SmallestRise(1, 1_000_000));
        Assert.InRange(SharePlan.SmallestRise(.05, 20)!.Value, .2, .95);
    }

    [Theory]
    [InlineData(.5, -.2, 100)]
    [InlineData(.4, .2, 60)]
    [InlineData(.3, .1, 200)]
    [InlineData(.15, -.08, 250)]
    public void A_plan_promises_no_more_than_Newcombes_interval_keeps(double baseline, double change, int n)
    {
        var kept = Chance.Of(Chance.Binomial(baseline + change, n), Chance.Binomial(baseline, n), (after, before) =>
            Newcombe.Of(new Share(after, n), new Share(before, n)) is var found && (change > 0 ? found.Low > 0 : found.High < 0));

        Assert.InRange(kept - SharePlan.PowerOf(baseline, change, n), -.01, .12);
    }

    [Fact]
    public void The_width_to_expect_is_that_of_the_domains_vectors()
    {
        // DOMAIN d8: .3 to .36 of 2,000 has .031 to .089.
        Assert.Equal(.029, SharePlan.HalfWidth(.36, .30, 2_000), 3);
        Assert.Equal(.0291, SharePlan.HalfWidth(.30, .36, 2_000), 4);
    }

    [Fact]
    public void So_many_make_an_interval_as_narrow_as_asked_and_one_less_does_not() => Check.QuickThrowOnFailure(Prop.ForAll(Changes(), change =>
    {
        var (first, second) = (change.From, change.From + change.By);
        var n = SharePlan.NeededForHalfWidth(first, second, .02);
        return SharePlan.HalfWidth(first, second, n) <= .02 && SharePlan.HalfWidth(first, second, n - 1) > .02;
    }));

    [Fact]
    public void Means_need_what_Cohen_and_R_print()
    {
        // ?power.t.test: n = 20, delta = 1 gives .8689528; power .90 asks for 22.02110. Cohen 1988, table 2.4.1: a half deviation asks for 64.
        Assert.Equal(.8689528, MeanPlan.PowerOf(1, 1, 20), 6);
        Assert.Equal(23, MeanPlan.Needed(1, 1, .9));
        Assert.Equal(64, MeanPlan.Needed(2, -1));
        // By numerical integration of the definition elsewhere, where groups are tiny and deviations are estimated badly.
        Assert.Equal(.4626081, MeanPlan.PowerOf(1, 2, 3), 6);
        Assert.Equal(.5, MeanPlan.Smallest(1, 64), 2);
        Assert.Equal(.8, MeanPlan.PowerOf(5, MeanPlan.Smallest(5, 64), 64), 6);
    }

    [Fact]
    public void Large_groups_of_means_need_what_a_normal_distribution_says()
    {
        // 2 (1.95996 + .84162)^2 / .02^2.
        Assert.Equal(39_245, MeanPlan.Needed(1, .02), 3.0);
        Assert.Equal(1.959964 * 7 * Math.Sqrt(2 / 100_000.0), MeanPlan.HalfWidth(7, 100_000), 5);
    }

    [Theory]
    [InlineData(50, 1.6)]
    [InlineData(100, .7)]
    public void A_rate_plan_keeps_what_it_promises(double rate, double factor)
    {
        var kept = Chance.Of(Chance.Poisson(rate * factor, 250), Chance.Poisson(rate, 250), (after, before) =>
            after > 0 && before > 0 && RateRatio.Of(new Rate(after, 1), new Rate(before, 1)) is var found && (factor > 1 ? found.Low > 1 : found.High < 1));

        Assert.Equal(kept, RatePlan.PowerOf(rate, factor, 1), .015);
    }

    [Fact]
    public void So_much_exposure_as_needed_has_the_power()
    {
        var needed = RatePlan.Needed(.25, .8, .9);

        // (1.95996 + 1.28155)^2 (1/.25 + 1/.2) / (ln .8)^2.
        Assert.Equal(1_899.2, needed, 1);
        Assert.Equal(.9, RatePlan.PowerOf(.25, .8, needed), 9);
    }

    // Fleiss 1981, section 3.2, without correction.
    static double Fleiss(double first, double second, double z, double power)
    {
        var middle = (first + second) / 2;
        var root = (z * Math.Sqrt(2 * middle * (1 - middle))) + (power * Math.Sqrt((first * (1 - first)) + (second * (1 - second))));
        return root * root / ((first - second) * (first - second));
    }

    static Arbitrary<(double From, double By)> Changes() => Arb.From(
        from @from in Gen.Choose(0, 100)
        from to in Gen.Choose(0, 100)
        where @from != to
        select (@from / 100.0, (to - @from) / 100.0));
}
