using FsCheck;
using FsCheck.Fluent;
using Journey.Statistics;
using Interval = Journey.Statistics.Interval;

namespace Statistics.Tests;

public sealed class MeanTests
{
    // Hours of sleep gained with two drugs: Student, The probable error of a mean, Biometrika 6 (1908) 1.
    static readonly double[] One = [.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2];
    static readonly double[] Other = [1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void Hours_of_sleep_differ_as_the_manual_of_R_prints()
    {
        // ?t.test: t = -1.8608, df = 17.776, p-value = 0.07939, interval -3.3654832 to 0.2054832.
        var found = Welch.Of(Average.Of(Each(One)), Average.Of(Each(Other)));

        Nearly.Equal(new Interval(-1.58, -3.3654832, .2054832), found.Difference, 7);
        Assert.Equal(-1.8608, found.T, 4);
        Assert.Equal(17.776, found.Degrees, 3);
        Assert.Equal(.07939, found.P, 5);
    }

    [Fact]
    public void Miles_per_gallon_differ_as_the_handbook_of_NIST_prints()
    {
        // NIST/SEMATECH e-Handbook, 1.3.5.3: cars of the USA and of Japan, variances not taken as equal.
        var found = Welch.Of(new Average(249, 20.14458, 6.41470 * 6.41470), new Average(79, 30.48101, 6.10771 * 6.10771));

        Assert.Equal(-12.94627, found.T, 5);
        Assert.Equal(136.8750, found.Degrees, 3);
        Assert.Equal(1.5709e-25, found.P, 1e-29);
    }

    [Fact]
    public void What_does_not_vary_is_known_exactly()
    {
        var (apart, same) = (Welch.Of(new Average(30, 3, 0), new Average(40, 1, 0)), Welch.Of(new Average(30, 1, 0), new Average(40, 1, 0)));

        Assert.Equal(new MeanDifference(new Interval(2, 2, 2), double.PositiveInfinity, double.PositiveInfinity, 0), apart);
        Assert.Equal(new MeanDifference(new Interval(0, 0, 0), 0, double.PositiveInfinity, 1), same);
    }

    [Fact]
    public void An_average_knows_how_often_each_value_was_there()
    {
        Assert.Equal(new Average(4, 2.5, 1), Average.Of([(2, 3), (4, 1)]));
        Assert.Equal(new Average(1, 7, 0), Average.Of([(7, 1)]));
        Assert.Equal(default, Average.Of([]));
    }

    [Fact]
    public void A_difference_turns_with_its_groups_and_keeps_what_is_known_of_it() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Averages(), Averages(), (first, second) =>
        {
            var (there, back) = (Welch.Of(first, second), Welch.Of(second, first));
            return Nearly.Holds(there.Difference) && Nearly.Same(there.Difference.Negated(), back.Difference) && Nearly.Same(there.T, -back.T)
                && Nearly.Same(there.P, back.P) && Nearly.Same(there.Degrees, back.Degrees);
        }));

    [Fact]
    public void Degrees_lie_between_those_of_the_smaller_group_and_of_both() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Averages(), Averages(), (first, second) =>
        {
            var degrees = Welch.Of(first, second).Degrees;
            return degrees >= Math.Min(first.N, second.N) - 1 - 1e-9 && degrees <= first.N + second.N - 2 + 1e-9;
        }));

    [Fact]
    public void Another_unit_changes_nothing_but_the_unit() => Check.QuickThrowOnFailure(Prop.ForAll(Averages(), Averages(), (first, second) =>
    {
        var (hours, minutes) = (Welch.Of(first, second), Welch.Of(Minutes(first), Minutes(second)));
        return Nearly.Same(hours.P, minutes.P) && Nearly.Same(hours.Difference.Low * 60, minutes.Difference.Low)
            && Nearly.Same(hours.Difference.High * 60, minutes.Difference.High);

        static Average Minutes(Average hours) => new(hours.N, (hours.Mean * 60) + 5, hours.Variance * 3600);
    }));

    [Fact]
    public void No_difference_is_left_out_exactly_where_its_chance_is_small() => Check.QuickThrowOnFailure(Prop.ForAll(Averages(), Averages(), (first, second) =>
    {
        var found = Welch.Of(first, second);
        return Math.Abs(found.P - .05) < 1e-6 || found.Difference.Contains(0) == found.P > .05;
    }));

    [Fact]
    public void The_true_difference_is_held_as_often_as_promised_also_where_variances_differ()
    {
        var random = new Random(1947);

        var held = Enumerable.Range(0, 4_000).Count(_ => Welch.Of(
            Average.Of(Each(Chance.Normals(random, 8, 5, 1))), Average.Of(Each(Chance.Normals(random, 30, 3, 6)))).Difference.Contains(2));

        // Of 4,000 one standard error is 14.
        Assert.InRange(held, 3_800 - 45, 3_800 + 45);
    }

    static List<(double, long)> Each(IEnumerable<double> values) => [.. values.Select(value => (value, 1L))];

    static Arbitrary<Average> Averages() => Arb.From(
        from n in Gen.Choose(2, 400)
        from mean in Gen.Choose(-1_000, 1_000)
        from variance in Gen.Choose(1, 100_000)
        select new Average(n, mean / 10.0, variance / 10.0));
}
