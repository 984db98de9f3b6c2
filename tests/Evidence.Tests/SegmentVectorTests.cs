using Journey.Evidence.Comparison;
using Journey.Evidence.Figures;
using Journey.Statistics;

namespace Evidence.Tests;

/// <summary>DOMAIN d9, observed: the merging of rare cells, intervals of differences, cases dealt anew, and the rule.</summary>
public sealed class SegmentVectorTests
{
    [Fact]
    public void Rare_transitions_share_a_cell_that_expects_ten_in_both()
    {
        var merged = TransitionCells.Of(Counts((500, 300), (300, 300), (12, 9), (9, 3), (2, 1)));
        var thin = TransitionCells.Of(Counts((5, 4), (4, 5)));

        Assert.Equal((3, 3), (merged.Count, merged.Merged));
        Assert.Equal([500L, 300, 23, 300, 300, 13], merged.First.Concat(merged.Second));
        Assert.Equal((2, 1, 0), (merged.Of(2, 0), merged.Of(1, 0), merged.Of(0, 0)));
        Assert.Equal((1, 2), (thin.Count, thin.Merged));
    }

    [Fact]
    public void A_rest_that_is_too_small_takes_the_next_smallest()
    {
        var cells = TransitionCells.Of(Counts((500, 500), (40, 40), (3, 2)));

        Assert.Equal((2, 2), (cells.Count, cells.Merged));
        Assert.Equal([500L, 43, 500, 42], cells.First.Concat(cells.Second));
    }

    [Fact]
    public void Of_more_than_forty_the_thirty_nine_largest_stay()
    {
        var forty = TransitionCells.Of(Counts([.. Enumerable.Range(0, 40).Select(i => (100L + i, 100L))]));
        var more = TransitionCells.Of(Counts([.. Enumerable.Range(0, 60).Select(i => (100L + i, 100L))]));

        Assert.Equal((40, 0), (forty.Count, forty.Merged));
        Assert.Equal((40, 21), (more.Count, more.Merged));
        Assert.Equal(21 * 100, more.Second[^1]);
    }

    [Fact]
    public void Differences_of_shares_have_Newcombes_interval_and_of_means_Welchs()
    {
        var shares = Gap.Of(Proportion.Of(132, 1180)!, Proportion.Of(184, 1200)!);
        var means = Gap.Of(new Average(10, 3, 4), new Average(12, 1, 9));
        var same = Gap.Of(new Average(30, 1, 0), new Average(40, 1, 0));

        Assert.Equal([-.0415, -.0687, -.0142], new[] { shares.Difference, shares.Low, shares.High }.Select(value => Math.Round(value, 4)));
        // 19.2 degrees of freedom; Student's quantile there is 2.0917.
        Assert.Equal([2.0, 2 - (2.0917 * Math.Sqrt(1.15)), 2 + (2.0917 * Math.Sqrt(1.15))], new[] { means.Difference, means.Low, means.High }, Close);
        Assert.Equal((true, false, 0.0), (shares.IsClear(), same.IsClear(), same.High));
    }

    [Fact]
    public void Chance_is_what_all_ways_of_dealing_say()
    {
        // 3 of one kind against 3 of another: of 20 deals two are as far apart; with one of them swapped, all are as far or farther.
        (int, int)[] a = [(0, 1)], b = [(1, 1)];

        var apart = ShuffledCases.Test(2, [a, a, a, b, b, b], 3);
        var mixed = ShuffledCases.Test(2, [a, a, b, a, b, b], 3);
        var same = ShuffledCases.Test(2, [a, a, a, a], 2);

        Assert.Equal(new Dealt(1, .1, 1, 20, true), apart);
        Assert.Equal((1, 1), (mixed.P, mixed.Chance));
        Assert.Equal((1, 0), (same.P, same.Chance));
    }

    [Fact]
    public void Cases_are_dealt_and_not_their_transitions()
    {
        // One case with 50 transitions of its own is in one of two groups whatever is dealt; 50 cases with one each are seldom together.
        (int, int)[] usual = [(0, 2)], rich = [(1, 50)], poor = [(1, 1)];

        var one = ShuffledCases.Test(2, [.. Enumerable.Repeat(usual, 99), rich, .. Enumerable.Repeat(usual, 100)], 100);
        var many = ShuffledCases.Test(2, [.. Enumerable.Repeat(usual, 50), .. Enumerable.Repeat(poor, 50), .. Enumerable.Repeat(usual, 100)], 100);

        Assert.Equal((1, 999, false), (one.P, one.Deals, one.Exact));
        Assert.Equal(.001, many.P, 12);
    }

    [Theory]
    // cases, divergence, p, reasons of the second, fitness gap: the verdict.
    [InlineData(100, .03, .009, "xyz", null, "Needed")]
    [InlineData(100, .03, .009, "abc", .1, "Needed")]
    [InlineData(100, .03, .009, "abc", 0.0, "NotNeeded")]
    [InlineData(100, .03, .009, "abc", null, "CannotTell")]
    [InlineData(100, .03, .009, "", null, "CannotTell")]
    [InlineData(100, .03, .01, "xyz", .1, "CannotTell")]
    [InlineData(100, .0299, .001, "xyz", .1, "NotNeeded")]
    [InlineData(100, null, null, "xyz", .1, "CannotTell")]
    [InlineData(99, .5, .001, "xyz", .1, "NotEnoughData")]
    public void A_separate_map_is_needed_only_where_all_of_it_holds(int cases, double? divergence, double? p, string reasons, double? fitness, string verdict)
    {
        var measured = divergence is { } value ? new Divergence(value, .01, p!.Value, 999, 1, 3, 0, cases, 200) : null;
        var gap = fitness is { } by ? new MeanGap("", default, default, new Gap(by, by - .05, by + .05)) : null;

        var rule = SeparateRule.Of(Side(cases, "abc"), Side(200, reasons), measured, gap);

        Assert.Equal(verdict, rule.Verdict.ToString());
        Assert.Equal(Enum.GetValues<SeparateCondition>(), rule.Conditions.Select(judged => judged.Condition));
        Assert.Equal(reasons.Length == 0 ? null : reasons != "abc", rule.Conditions.Single(judged => judged.Condition == SeparateCondition.ReasonsDiffer).Holds);
    }

    [Fact]
    public void A_reason_given_as_often_as_the_third_is_among_the_first_three()
    {
        var (one, other) = (Ranking.Of(new Dictionary<string, long> { ["a"] = 9, ["b"] = 5, ["c"] = 3, ["d"] = 3 }, 0), Ranking.Of(new Dictionary<string, long> { ["a"] = 9, ["b"] = 5, ["d"] = 3, ["e"] = 1 }, 0));

        var rule = SeparateRule.Of(new SegmentSide("x", 500, 1, other), new SegmentSide("y", 500, 1, one), null, null);

        // c is third in one and unknown to the other, d is third in both.
        Assert.True(rule.Conditions.Single(judged => judged.Condition == SeparateCondition.ReasonsDiffer).Holds);
        var ties = Ranking.Of(new Dictionary<string, long> { ["a"] = 9, ["b"] = 5, ["c"] = 3, ["d"] = 3 }, 0);
        var named = Ranking.Of(new Dictionary<string, long> { ["a"] = 9, ["b"] = 5, ["d"] = 3, ["c"] = 3 }, 0);
        Assert.False(SeparateRule.Of(new SegmentSide("x", 500, 1, ties), new SegmentSide("y", 500, 1, named), null, null).Conditions[3].Holds);
    }

    private static readonly IEqualityComparer<double> Close = EqualityComparer<double>.Create((a, b) => Math.Abs(a - b) < .001, _ => 0);

    private static SegmentSide Side(long cases, string reasons) =>
        new("s", cases, cases * 3, Ranking.Of(reasons.Select((reason, at) => (reason, at)).ToDictionary(pair => $"{pair.reason}", pair => 50L - (10 * pair.at)), 0));

    private static IEnumerable<TransitionCount> Counts(params (long First, long Second)[] counts) =>
        counts.Select((pair, from) => new TransitionCount((from, 0), $"a{from:00}", "b", pair.First, pair.Second));
}
