using Journey.Statistics;

namespace Statistics.Tests;

/// <summary>What cannot have been counted is refused: nothing answers with a number that means nothing.</summary>
public sealed class RefusalTests
{
    static readonly Average Fine = new(10, 1, 1);
    static readonly Rate Some = new(5, 10);
    static readonly Share Half = new(5, 10);

    [Fact]
    public void Impossible_shares_are_refused() => Refused(
        () => Wilson.Of(0, 0), () => Wilson.Of(-1, 10), () => Wilson.Of(11, 10), () => Wilson.Of(double.NaN, 10), () => Wilson.Of(1, double.NaN),
        () => Wilson.Of(1, double.PositiveInfinity), () => Wilson.Of(1, -2),
        () => Newcombe.Of(Half, new Share(1, 0)), () => Newcombe.Of(new Share(3, 2), Half), () => Newcombe.Of(default, Half),
        () => DifferenceInDifferences.Of(Half, Half, Half, default), () => DifferenceInDifferences.Of(Half, Half, new Share(2, 1), Half));

    [Fact]
    public void Confidence_that_means_nothing_is_refused() => Refused(
        () => Wilson.Of(1, 2, 0), () => Wilson.Of(1, 2, .4), () => Wilson.Of(1, 2, 1), () => Wilson.Of(1, 2, 95), () => Wilson.Of(1, 2, double.NaN),
        () => Welch.Of(Fine, Fine, 1), () => RateRatio.Exact(Some, Some, 1), () => RateRatio.Of(Some, Some, .2), () => ChiSquareTest.Quantile(1, 2));

    [Fact]
    public void Means_of_a_single_value_or_of_no_variance_that_can_be_are_refused() => Refused(
        () => Welch.Of(new Average(1, 1, 0), Fine), () => Welch.Of(Fine, default), () => Welch.Of(Fine, new Average(3, 1, -1)),
        () => Welch.Of(Fine, new Average(3, double.NaN, 1)), () => Welch.Of(new Average(3, 1, double.PositiveInfinity), Fine),
        () => DifferenceInDifferences.Of(Fine, Fine, new Average(1, 1, 0), Fine), () => DifferenceInDifferences.Of(Fine, Fine, Fine, new Average(1, 1, 0)));

    [Fact]
    public void Impossible_rates_and_logarithms_of_nothing_are_refused() => Refused(
        () => RateRatio.Of(new Rate(0, 10), Some), () => RateRatio.Of(Some, new Rate(0, 10)), () => RateRatio.Of(new Rate(-1, 10), Some),
        () => RateRatio.Of(Some, new Rate(3, 0)), () => RateRatio.Exact(new Rate(0, 10), new Rate(0, 10)), () => RateRatio.Exact(new Rate(-1, 1), Some),
        () => RateRatio.Exact(Some, new Rate(3, double.NaN)), () => DifferenceInDifferences.Of(Some, Some, Some, new Rate(0, 1)));

    [Fact]
    public void Tables_without_two_rows_and_columns_are_refused() => Refused(
        () => ChiSquareTest.Of([]), () => ChiSquareTest.Of([[1, 2]]), () => ChiSquareTest.Of([[1], [2]]), () => ChiSquareTest.Of([[1, 2], [0, 0]]),
        () => ChiSquareTest.Of([[1, 2], [3]]), () => ChiSquareTest.Of([[1, 2], [3, -4]]), () => ChiSquareTest.Quantile(.95, 0));

    [Fact]
    public void Distributions_of_nothing_or_of_other_cells_are_refused() => Refused(
        () => StabilityIndex.Of([1, 2], [1]), () => StabilityIndex.Of([0, 0], [1, 2]), () => StabilityIndex.Of([1, 2], [3, -1]),
        () => StabilityIndex.Unmoved(1, 10, 10), () => StabilityIndex.Unmoved(3, 0, 10), () => StabilityIndex.Unmoved(3, 10, 0),
        () => JensenShannon.Of([1, 2], [1]));

    [Fact]
    public void A_group_without_a_case_cannot_be_dealt() => Refused(
        () => Permutation.Of(5, 0, _ => 0), () => Permutation.Of(5, 5, _ => 0), () => Permutation.Of(0, 0, _ => 0),
        () => Permutation.Of(5, 2, _ => 0, 0), () => Permutation.Of(5, 2, _ => 0, 1_000_001));

    [Fact]
    public void Plans_for_what_cannot_be_are_refused() => Refused(
        () => SharePlan.Needed(.1, -.2), () => SharePlan.Needed(.9, .2), () => SharePlan.Needed(.5, 0), () => SharePlan.Needed(-.1, .2),
        () => SharePlan.Needed(.5, double.NaN), () => SharePlan.Needed(.5, .1, 1), () => SharePlan.Needed(.5, .1, .2), () => SharePlan.PowerOf(.5, .1, 0),
        () => SharePlan.SmallestFall(1.5, 10), () => SharePlan.SmallestRise(.5, 0), () => SharePlan.HalfWidth(.5, 1.5, 10),
        () => SharePlan.NeededForHalfWidth(.5, .5, 0), () => MeanPlan.PowerOf(0, 1, 10), () => MeanPlan.PowerOf(1, 0, 10), () => MeanPlan.PowerOf(1, 1, 1),
        () => MeanPlan.Needed(1, 1, 1), () => MeanPlan.Smallest(1, 10, .1), () => MeanPlan.Smallest(0, 10), () => MeanPlan.HalfWidth(1, 1),
        () => RatePlan.Needed(0, .8), () => RatePlan.Needed(1, 1), () => RatePlan.Needed(1, -1), () => RatePlan.Needed(1, 0), () => RatePlan.Needed(1, .8, 0),
        () => RatePlan.PowerOf(1, .8, 0));

    static void Refused(params Func<object?>[] asked) => Assert.All(asked, ask => Assert.Throws<ArgumentOutOfRangeException>(ask));
}
