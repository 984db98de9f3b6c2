using FsCheck;
using FsCheck.Fluent;
using Journey.Statistics;
using Interval = Journey.Statistics.Interval;

namespace Statistics.Tests;

public sealed class DifferenceInDifferencesTests
{
    [Fact]
    public void Shares_fall_by_what_they_fell_elsewhere_less()
    {
        // DOMAIN d5's fall from 184/1200 to 132/1180, where elsewhere 176/1160 became 170/1150.
        var found = DifferenceInDifferences.Of(new Share(132, 1_180), new Share(184, 1_200), new Share(170, 1_150), new Share(176, 1_160));

        Nearly.Equal(new Interval(-.03757087558, -.07747413275, .00232234897), found, 9);
    }

    [Fact]
    public void Employment_rose_by_what_Card_and_Krueger_print()
    {
        // Card, Krueger, Minimum wages and employment, AER 84 (1994) 772, table 3: full-time employees a restaurant in New Jersey, 20.44 (.51) to
        // 21.03 (.52), and Pennsylvania, 23.33 (1.35) to 21.17 (.94). By rounded means 2.75; they print 2.76 with a standard error of 1.36,
        // as they follow most restaurants through both surveys; as four independent groups it is 1.80.
        var found = DifferenceInDifferences.Of(Of(319, 21.03, .52), Of(321, 20.44, .51), Of(77, 21.17, .94), Of(77, 23.33, 1.35));

        Assert.Equal(2.75, found.Difference.Estimate, 9);
        Assert.Equal(1.80, found.Difference.Estimate / found.T, 2);
        Assert.Equal(192.5, found.Degrees, 1);

        static Average Of(long n, double mean, double error) => new(n, mean, error * error * n);
    }

    [Fact]
    public void A_group_that_did_not_move_and_is_known_exactly_leaves_the_plain_difference() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Averages(), Averages(), (after, before) =>
        {
            var still = new Average(50, 12, 0);
            var (both, plain) = (DifferenceInDifferences.Of(after, before, still, still), Welch.Of(after, before));
            return Nearly.Same(both.Difference, plain.Difference) && Nearly.Same(both.P, plain.P);
        }));

    [Fact]
    public void Two_groups_that_moved_alike_show_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Shares(), Shares(), (after, before) =>
    {
        var found = DifferenceInDifferences.Of(after, before, after, before);
        return Math.Abs(found.Estimate) < 1e-12 && found.Contains(0) && found.HalfWidth > Newcombe.Of(after, before).HalfWidth;
    }));

    [Fact]
    public void The_comparison_group_in_the_other_ones_place_turns_the_sign() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Quads(), quad =>
        {
            var (there, back) = (DifferenceInDifferences.Of(quad[0], quad[1], quad[2], quad[3]), DifferenceInDifferences.Of(quad[2], quad[3], quad[0], quad[1]));
            var swapped = DifferenceInDifferences.Of(quad[1], quad[0], quad[3], quad[2]);
            return Nearly.Holds(there) && Nearly.Same(there.Negated(), back) && Nearly.Same(back, swapped);
        }));

    [Fact]
    public void Rates_change_by_a_factor_more_than_elsewhere()
    {
        // 80 to 40 is a half, 60 to 50 five sixths: .6, and the four counts are 1/40 + 1/80 + 1/50 + 1/60 under the root.
        var half = 1.959963984540054 * Math.Sqrt((1 / 40.0) + (1 / 80.0) + (1 / 50.0) + (1 / 60.0));

        var found = DifferenceInDifferences.Of(new Rate(40, 1_000), new Rate(80, 1_000), new Rate(50, 300), new Rate(60, 300));

        Nearly.Equal(new Interval(.6, .6 * Math.Exp(-half), .6 * Math.Exp(half)), found, 9);
    }

    [Fact]
    public void The_true_difference_of_differences_is_held_as_often_as_promised()
    {
        var random = new Random(2001);

        // True shares .12, .15, .20 and .21: -.03 less -.01.
        var held = Enumerable.Range(0, 4_000).Count(_ =>
            DifferenceInDifferences.Of(Drawn(.12, 200), Drawn(.15, 250), Drawn(.20, 150), Drawn(.21, 150)).Contains(-.02));

        // Of 4,000 one standard error is 14.
        Assert.InRange(held, 3_800 - 45, 3_800 + 55);

        Share Drawn(double share, int n) => new(Enumerable.Range(0, n).Count(_ => random.NextDouble() < share), n);
    }

    static Gen<Share> Share() =>
        from n in Gen.Choose(1, 3_000)
        from count in Gen.Choose(0, n)
        select new Share(count, n);

    static Arbitrary<Share> Shares() => Arb.From(Share());

    static Arbitrary<Share[]> Quads() => Arb.From(Gen.ArrayOf(Share(), 4));

    static Arbitrary<Average> Averages() => Arb.From(
        from n in Gen.Choose(2, 400)
        from mean in Gen.Choose(-1_000, 1_000)
        from variance in Gen.Choose(1, 100_000)
        select new Average(n, mean / 10.0, variance / 10.0));
}
