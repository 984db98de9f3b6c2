using FsCheck;
using FsCheck.Fluent;
using Journey.Statistics;

namespace Statistics.Tests;

/// <summary>Tables of counts: whether they depend, and how far distributions are apart.</summary>
public sealed class DistributionTests
{
    [Fact]
    public void Party_depends_on_gender_as_Agresti_prints()
    {
        // Agresti, An introduction to categorical data analysis (2nd ed. 2007), table 2.5: 30.1 with 2 degrees; R, ?chisq.test: 30.07, p 2.954e-07.
        var found = ChiSquareTest.Of([[762, 327, 468], [484, 239, 477]]);

        Assert.Equal(30.0701, found.ChiSquare, 4);
        Assert.Equal(2, found.Degrees);
        Assert.Equal(2.954e-07, found.P, 1e-10);
        Assert.Equal(246.3547, found.LeastExpected, 4);
    }

    [Fact]
    public void Eyes_depend_on_hair_as_Snee_counted()
    {
        // Snee, Graphical display of two-way contingency tables, The American Statistician 28 (1974) 9: 138.29 with 9 degrees, V .279.
        var found = ChiSquareTest.Of([[68, 119, 26, 7], [20, 84, 17, 94], [15, 54, 14, 10], [5, 29, 14, 16]]);

        Assert.Equal(138.2898, found.ChiSquare, 4);
        Assert.Equal(9, found.Degrees);
        Assert.Equal(2.3253e-25, found.P, 1e-29);
        Assert.Equal(.27904, found.CramersV, 5);
    }

    [Fact]
    public void Nothing_depends_in_a_table_as_expected_and_all_in_a_diagonal_one()
    {
        var (nothing, all) = (ChiSquareTest.Of([[10, 20, 30], [20, 40, 60]]), ChiSquareTest.Of([[50, 0, 0], [0, 30, 0], [0, 0, 20]]));

        Assert.Equal((0, 1, 0), (nothing.ChiSquare, nothing.P, nothing.CramersV));
        Assert.Equal((1, 4), (all.CramersV, all.Degrees));
    }

    [Fact]
    public void Rows_and_columns_that_count_nothing_change_nothing() =>
        Assert.Equal(ChiSquareTest.Of([[7, 9], [4, 30]]), ChiSquareTest.Of([[7, 0, 9], [0, 0, 0], [4, 0, 30]]));

    [Fact]
    public void A_table_on_its_side_or_in_another_order_depends_the_same() => Check.QuickThrowOnFailure(Prop.ForAll(Tables(), table =>
    {
        var found = ChiSquareTest.Of(table);
        var side = ChiSquareTest.Of([.. Enumerable.Range(0, table[0].Length).Select(column => table.Select(row => row[column]).ToArray())]);
        var other = ChiSquareTest.Of([.. table.Reverse().Select(row => row.Reverse().ToArray())]);
        return Same(found, side) && Same(found, other) && found.CramersV is >= 0 and <= 1 && found.P is >= 0 and <= 1;

        static bool Same(Independence one, Independence another) => Nearly.Same(one.ChiSquare, another.ChiSquare) && Nearly.Same(one.P, another.P)
            && one.Degrees == another.Degrees && Nearly.Same(one.CramersV, another.CramersV) && Nearly.Same(one.LeastExpected, another.LeastExpected);
    }));

    [Theory]
    // Fisher, Statistical methods for research workers (1925), table III.
    [InlineData(.95, 1, 3.841)]
    [InlineData(.95, 2, 5.991)]
    [InlineData(.95, 9, 16.919)]
    [InlineData(.99, 30, 50.892)]
    public void Quantiles_are_those_of_the_tables(double confidence, int degrees, double quantile) =>
        Assert.Equal(quantile, ChiSquareTest.Quantile(confidence, degrees), 3);

    [Theory]
    // DOMAIN d2.
    [InlineData(new long[] { 500, 300, 200 }, new long[] { 420, 300, 280 }, .0409)]
    [InlineData(new long[] { 500, 300, 200 }, new long[] { 300, 300, 400 }, .2408)]
    [InlineData(new long[] { 500, 300, 200, 0 }, new long[] { 450, 280, 190, 80 }, .5413)]
    [InlineData(new long[] { 500, 300, 200 }, new long[] { 5, 3, 2 }, 0)]
    public void A_distribution_moved_by_what_the_domain_prints(long[] baseline, long[] latest, double index)
    {
        Assert.Equal(index, StabilityIndex.Of(baseline, latest), 4);
        Assert.Equal(StabilityIndex.Of(baseline, latest), StabilityIndex.Of(latest, baseline), 12);
    }

    [Theory]
    // DOMAIN d2: the 95th percentiles that were simulated with nothing changed. (Of 50 cells at 200 it prints .98: too few in a cell for any formula.)
    [InlineData(3, 200, .06)]
    [InlineData(10, 200, .18)]
    [InlineData(50, 2_000, .07)]
    public void What_did_not_move_stays_below_what_the_domain_simulated(int cells, long n, double index) =>
        Assert.Equal(index, StabilityIndex.Unmoved(cells, n, n), .012);

    [Theory]
    // DOMAIN d9.
    [InlineData(new long[] { 500, 300, 200 }, new long[] { 300, 300, 400 }, .0427)]
    [InlineData(new long[] { 500, 300, 200 }, new long[] { 420, 300, 280 }, .0073)]
    [InlineData(new long[] { 500, 300, 200 }, new long[] { 5, 3, 2 }, 0)]
    [InlineData(new long[] { 7, 0 }, new long[] { 0, 900 }, 1)]
    [InlineData(new long[] { 7, 2 }, new long[] { 0, 0 }, 0)]
    public void Divergence_is_what_the_domain_prints(long[] first, long[] second, double divergence)
    {
        Assert.Equal(divergence, JensenShannon.Of(first, second), 4);
        Assert.Equal(JensenShannon.Of(first, second), JensenShannon.Of(second, first), 12);
    }

    static Arbitrary<long[][]> Tables() => Arb.From(
        from rows in Gen.Choose(2, 5)
        from columns in Gen.Choose(2, 5)
        from table in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(1, 300).Select(count => (long)count), columns), rows)
        select table);
}
