using Journey.Statistics;

namespace Statistics.Tests;

public sealed class PermutationTests
{
    // Days that mice survived with a treatment and without: Efron, Tibshirani, An introduction to the bootstrap (1993), tables 2.1 and 15.1.
    static readonly double[] Treated = [94, 197, 16, 38, 99, 141, 23];
    static readonly double[] Others = [52, 104, 146, 10, 51, 30, 40, 27, 46];

    [Fact]
    public void A_lady_who_tells_eight_cups_of_tea_apart_is_one_of_seventy()
    {
        // Fisher, The design of experiments (1935), II; as a distance her telling all of them wrong counts as well.
        var found = Means([1, 1, 1, 1], [0, 0, 0, 0]);

        Assert.Equal(new Dealt(1, 2 / 70.0, 1, 70, true), found);
    }

    [Fact]
    public void Mice_survive_as_long_as_all_ways_of_dealing_them_say()
    {
        // All 11,440 ways, counted one by one elsewhere: 3,184 are as far apart. (To one side 1,613, .141; the book's 1,000 deals gave .132.)
        var found = Means(Treated, Others, deals: 11_440);

        Assert.Equal(30.63492063, found.Observed, 8);
        Assert.Equal((3_184 / 11_440.0, 11_440, true), (found.P, found.Deals, found.Exact));
    }

    [Fact]
    public void A_seed_gives_the_same_answer_for_ever()
    {
        // Computed by another program from the published definition of the stream.
        Assert.Equal((.27, 999, false), Drawn(Means(Treated, Others)));
        Assert.Equal((.288, 999, false), Drawn(Means(Others, Treated)));
        Assert.Equal((.275, 999, false), Drawn(Means(Treated, Others, seed: 7)));

        static (double, int, bool) Drawn(Dealt found) => (Math.Round(found.P, 12), found.Deals, found.Exact);
    }

    [Fact]
    public void Deals_come_close_to_all_ways()
    {
        var found = Enumerable.Range(1, 20).Select(seed => Means(Treated, Others, deals: 1_999, seed: (ulong)seed).P).ToList();

        Assert.All(found, p => Assert.Equal(3_184 / 11_440.0, p, .04));
        Assert.Equal(3_184 / 11_440.0, found.Average(), .008);
        Assert.True(found.Distinct().Count() > 10);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public void All_ways_are_tried_where_there_are_no_more_of_them_than_deals(int deals, bool exact)
    {
        var groups = new List<string>();

        var found = Permutation.Of(6, 3, Note, deals);

        Assert.Equal((exact, deals), (found.Exact, found.Deals));
        Assert.Equal("0 1 2", groups[0]);
        Assert.Equal(deals, groups.Count - 1);
        Assert.Equal(exact, groups.Skip(1).Distinct().Count() == 20);

        double Note(ReadOnlySpan<int> group)
        {
            var places = group.ToArray();
            Assert.Equal(3, places.Distinct().Count(place => place is >= 0 and < 6));
            groups.Add(string.Join(' ', places.Order()));
            return 0;
        }
    }

    [Fact]
    public void Groups_as_near_as_can_be_are_never_further_apart_than_chance()
    {
        Assert.Equal((1.0, 0.0), Of(Means([5, 5, 5], [5, 5, 5, 5])));
        Assert.Equal((1.0, 0.0), Of(Means([.. Enumerable.Repeat(5.0, 40)], [.. Enumerable.Repeat(5.0, 40)])));

        static (double, double) Of(Dealt found) => (found.P, found.Chance);
    }

    [Fact]
    public void Groups_far_apart_are_as_improbable_as_so_many_deals_can_say()
    {
        var found = Means([.. Enumerable.Range(100, 30).Select(value => (double)value)], [.. Enumerable.Range(0, 40).Select(value => (double)value)]);

        Assert.Equal(.001, found.P, 12);
        Assert.True(found.Observed > found.Chance);
    }

    [Fact]
    public void Another_unit_or_the_other_group_first_changes_nothing()
    {
        var (days, hours) = (Means(Treated, Others), Means([.. Treated.Select(day => day * 24)], [.. Others.Select(day => day * 24)]));
        var (there, back) = (Means(Treated, Others, deals: 20_000), Means(Others, Treated, deals: 20_000));

        Assert.Equal(days.P, hours.P);
        Assert.Equal(days.Chance * 24, hours.Chance, 6);
        Assert.Equal(there.P, back.P);
    }

    [Fact]
    public void Where_nothing_differs_every_chance_is_as_probable_as_it_says()
    {
        var random = new Random(1935);

        var found = Enumerable.Range(0, 1_000).Select(_ => Means(Chance.Normals(random, 12, 3, 2), Chance.Normals(random, 15, 3, 2), deals: 199).P).ToList();

        // Of 1,000 one standard error is 7 at .05 and 16 at .5.
        Assert.InRange(found.Count(p => p <= .05), 50 - 21, 50 + 21);
        Assert.InRange(found.Count(p => p <= .5), 500 - 48, 500 + 48);
    }

    [Fact]
    public void The_chance_level_is_passed_once_in_a_hundred()
    {
        var random = new Random(39);

        var passed = Enumerable.Range(0, 1_000).Select(_ => Means(Chance.Normals(random, 10, 0, 1), Chance.Normals(random, 10, 0, 1), deals: 199))
            .Count(found => found.Observed > found.Chance);

        Assert.InRange(passed, 1, 25);
    }

    static Dealt Means(double[] first, double[] second, int deals = Permutation.Deals, ulong seed = Permutation.Seed)
    {
        double[] all = [.. first, .. second];
        var total = all.Sum();
        return Permutation.Of(all.Length, first.Length, Apart, deals, seed);

        double Apart(ReadOnlySpan<int> group)
        {
            var sum = 0.0;
            foreach (var place in group)
            {
                sum += all[place];
            }

            return Math.Abs((sum / group.Length) - ((total - sum) / (all.Length - group.Length)));
        }
    }
}
