using Journey.Owners.Sprints;
using Journey.Owners.Trials;
using Journey.Statistics;

namespace Owners.Tests;

// d13, without a store.
public sealed class SprintVectorTests
{
    static readonly Window Before = new(new(2026, 1, 5), new(2026, 2, 2));
    static readonly SprintMeasure Outcome = new("Calls", "customers who called", "customers", Direction.Fall, .04);

    [Fact]
    public void A_fall_of_four_from_fifteen_hundredths_needs_about_1250_customers_an_arm()
    {
        var told = Detectability.Of(new Share(.15 * 1251, 1251), -.04, 28, 28);
        var short1 = Detectability.Of(new Share(.15 * 1250, 1250), -.04, 28, 28);

        Assert.InRange(told.Needed!.Value, 1225, 1275);
        Assert.Equal((true, false), (told.CanTell, short1.CanTell));
        Assert.InRange(told.Power!.Value, .8, .81);
        // Half the width is told beside the change it is held against.
        Assert.InRange(told.HalfWidth!.Value, .025, .028);
        Assert.Equal(.04, told.Smallest);
    }

    [Fact]
    public void A_longer_window_of_as_many_days_as_offered_tells_and_one_day_less_does_not()
    {
        var share = new Share(150, 1000);
        var days = Detectability.Of(share, -.04, 14, 14).Days!.Value;

        Assert.True(Detectability.Of(share, -.04, 14, days).CanTell);
        Assert.False(Detectability.Of(share, -.04, 14, days - 1).CanTell);
    }

    [Fact]
    public void A_baseline_of_too_few_is_mended_by_no_window_and_a_share_falls_by_no_more_than_it_is()
    {
        Assert.Equal((null, false), Told(Detectability.Of(new Share(90, 600), -.04, 14, 700)));
        Assert.Equal((null, false), Told(Detectability.Of(new Share(30, 1000), -.04, 14, 700)));

        static (int?, bool) Told(Detectability told) => (told.Days, told.CanTell);
    }

    [Fact]
    public void Stumbles_rank_by_customers_lost_times_severity_and_three_is_usual()
    {
        var ranked = RankedStumble.Of(Outcome, new(Before, 450, 3000, ""), Before, [Stumble("a", 3000, .1, 3), Stumble("b", 1000, .5, 1), Stumble("c", 500, .5, 5)]);

        Assert.Equal([("c", 1250.0), ("a", 900.0), ("b", 500.0)], ranked.Select(row => (row.Stumble.Element, Math.Round(row.Stumble.Score, 6))));
        Assert.Equal([1, 2, 3], ranked.Select(row => row.Rank));
    }

    [Fact]
    public void Where_too_few_are_lost_to_move_the_outcome_the_share_that_stumbles_is_offered()
    {
        var few = RankedStumble.Of(Outcome, new(Before, 4500, 30_000, ""), Before, [Stumble("a", 5000, .2, 3)])[0];

        Assert.True(few.Outcome.CanTell);
        Assert.Equal((false, 1000.0 / 30_000), (few.IsTold, few.Ceiling));
        Assert.Equal([StumbleOffer.LeadingMeasure], few.Offers);
    }

    static Stumble Stumble(string element, double reached, double share, int severity) => new(element, reached, reached * share, severity, null, "", []);
}
