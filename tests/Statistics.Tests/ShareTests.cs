using FsCheck;
using FsCheck.Fluent;
using Journey.Statistics;
using Interval = Journey.Statistics.Interval;

namespace Statistics.Tests;

/// <summary>Proportions and their difference: what Newcombe and the domain print, and what holds of any counts.</summary>
public sealed class ShareTests
{
    [Theory]
    // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
    [InlineData(81, 263, .3080, .2553, .3662)]
    [InlineData(15, 148, .1014, .0624, .1605)]
    [InlineData(0, 20, 0, 0, .1611)]
    [InlineData(1, 29, .0345, .0061, .1718)]
    // DOMAIN d4 and d7.
    [InlineData(430, 900, .4778, .4453, .5104)]
    [InlineData(180, 900, .2000, .1752, .2274)]
    [InlineData(144, 800, .1800, .1549, .2081)]
    public void A_share_has_the_interval_that_is_printed(double count, double n, double share, double low, double high) =>
        Nearly.Equal(new Interval(share, low, high), Wilson.Of(count, n), 4);

    [Fact]
    public void More_confidence_asks_for_a_wider_interval() =>
        Nearly.Equal(new Interval(81 / 263.0, .2401369027, .3852825023), Wilson.Of(81, 263, .99), 9);

    [Fact]
    public void Weights_that_add_up_to_a_little_more_than_all_are_all()
    {
        // Seven contacts of 49 reasons each: their weights add up to 7 but for rounding.
        var weights = Enumerable.Repeat(1 / 49.0, 7 * 49).Sum();

        Assert.NotEqual(7, weights);
        Nearly.Equal(Wilson.Of(7, 7), Wilson.Of(Math.Max(weights, 14 - weights), 7), 12);
    }

    [Theory]
    // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
    [InlineData(56, 70, 48, 80, .2000, .0524, .3339)]
    [InlineData(9, 10, 3, 10, .6000, .1705, .8090)]
    [InlineData(6, 7, 2, 7, .5714, .0582, .8062)]
    [InlineData(5, 56, 0, 29, .0893, -.0381, .1926)]
    [InlineData(0, 10, 0, 20, 0, -.1611, .2775)]
    [InlineData(0, 10, 0, 10, 0, -.2775, .2775)]
    [InlineData(10, 10, 0, 20, 1, .6791, 1)]
    [InlineData(10, 10, 0, 10, 1, .6075, 1)]
    // DOMAIN d5, contacts before and after a fix.
    [InlineData(132, 1180, 184, 1200, -.0415, -.0687, -.0142)]
    [InlineData(13, 118, 18, 120, -.0398, -.1268, .0473)]
    [InlineData(180, 1190, 184, 1200, -.0021, -.0309, .0268)]
    public void A_difference_of_shares_has_the_interval_that_is_printed(
        double first, double n1, double second, double n2, double difference, double low, double high) =>
        Nearly.Equal(new Interval(difference, low, high), Newcombe.Of(new Share(first, n1), new Share(second, n2)), 4);

    [Theory]
    // DOMAIN d8: the local metric and the outcome.
    [InlineData(720, 2000, 600, 2000, .06, .031, .089)]
    [InlineData(623, 1500, 618, 1500, .003, -.032, .039)]
    public void A_point_and_its_line_have_the_intervals_that_the_domain_prints(
        double first, double n1, double second, double n2, double difference, double low, double high) =>
        Nearly.Equal(new Interval(difference, low, high), Newcombe.Of(new Share(first, n1), new Share(second, n2)), 3);

    [Fact]
    public void An_interval_holds_its_share_and_lies_between_nothing_and_all() => Check.QuickThrowOnFailure(Prop.ForAll(Shares(), share =>
    {
        var interval = Wilson.Of(share);
        return Nearly.Holds(interval) && interval.Low >= 0 && interval.High <= 1 && interval.Contains(interval.Low) && !interval.Contains(interval.High + .01);
    }));

    [Fact]
    public void Those_who_have_it_and_those_who_have_not_mirror_each_other() => Check.QuickThrowOnFailure(Prop.ForAll(Shares(), share =>
    {
        var (has, lacks) = (Wilson.Of(share), Wilson.Of(share.N - share.Count, share.N));
        return Nearly.Same(new Interval(1 - has.Estimate, 1 - has.High, 1 - has.Low), lacks);
    }));

    [Fact]
    public void The_more_are_asked_the_narrower_it_gets() => Check.QuickThrowOnFailure(Prop.ForAll(Shares(), share =>
        Wilson.Of(share.Count * 2, share.N * 2).HalfWidth < Wilson.Of(share).HalfWidth));

    [Fact]
    public void One_more_who_has_it_moves_both_ends_up() => Check.QuickThrowOnFailure(Prop.ForAll(Shares(), share =>
    {
        var (less, more) = (Wilson.Of(share.Count, share.N + 1), Wilson.Of(share.Count + 1, share.N + 1));
        return less.Low < more.Low && less.High < more.High;
    }));

    [Fact]
    public void A_difference_lies_between_all_less_and_all_more_and_turns_with_its_groups() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Shares(), Shares(), (first, second) =>
        {
            var (there, back) = (Newcombe.Of(first, second), Newcombe.Of(second, first));
            return Nearly.Holds(there) && there.Low >= -1 - 1e-12 && there.High <= 1 + 1e-12 && Nearly.Same(there.Negated(), back);
        }));

    [Fact]
    public void A_difference_is_known_worse_than_either_of_its_shares() => Check.QuickThrowOnFailure(Prop.ForAll(Shares(), Shares(), (first, second) =>
        Newcombe.Of(first, second).HalfWidth > Math.Max(Wilson.Of(first).HalfWidth, Wilson.Of(second).HalfWidth) - 1e-12));

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(100)]
    public void An_interval_holds_the_true_share_as_often_as_it_promises(int n)
    {
        var held = Enumerable.Range(5, 91).Select(percent => Held(percent / 100.0)).ToList();

        Assert.InRange(held.Average(), .945, .965);
        Assert.True(held.Min() > .90, $"At worst {held.Min()} of intervals hold the true share.");

        double Held(double share) => Chance.Binomial(share, n).Select((chance, count) => Wilson.Of(count, n).Contains(share) ? chance : 0).Sum();
    }

    [Theory]
    [InlineData(.1, .1)]
    [InlineData(.15, .11)]
    [InlineData(.5, .3)]
    [InlineData(.9, .95)]
    public void A_difference_is_held_as_often_as_promised(double first, double second)
    {
        var held = Chance.Of(Chance.Binomial(first, 60), Chance.Binomial(second, 80),
            (a, b) => Newcombe.Of(new Share(a, 60), new Share(b, 80)).Contains(first - second));

        Assert.InRange(held, .94, .975);
    }

    static Arbitrary<Share> Shares() => Arb.From(
        from n in Gen.Choose(1, 5_000)
        from count in Gen.Choose(0, n)
        select new Share(count, n));
}
