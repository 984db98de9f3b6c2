using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Statistics;
using Owners.Tests.Hosts;

namespace Owners.Tests;

// The printed cases of d5 and d8, as they stand.
public sealed class TrialVectorTests
{
    [Theory]
    [InlineData(184, 1200, 132, 1180, .02, -.0415, -.0687, -.0142, nameof(Proposal.Keep))]
    [InlineData(18, 120, 13, 118, .02, -.0398, -.1268, .0473, nameof(Proposal.Inconclusive))]
    [InlineData(184, 1200, 180, 1190, .02, -.0021, -.0309, .0268, nameof(Proposal.Inconclusive))]
    [InlineData(184, 1200, 180, 1190, .04, -.0021, -.0309, .0268, nameof(Proposal.Retire))]
    public void A_fall_of_billing_contacts_is_judged_as_printed(
        double before, double ofBefore, double after, double ofAfter, double smallest, double difference, double low, double high, string proposal)
    {
        var reading = Reading.Of(Figures.Metric(smallest: smallest), Figures.Arms(before, ofBefore, after, ofAfter));

        var effect = reading.Effect!.Value;
        Assert.Equal((difference, low, high), (Math.Round(-effect.Estimate, 4), Math.Round(-effect.High, 4), Math.Round(-effect.Low, 4)));
        Assert.Equal(proposal, reading.Proposal.ToString());
        Assert.Equal(proposal == nameof(Proposal.Inconclusive), reading.Needed is not null);
    }

    [Theory]
    [InlineData(.04, nameof(LineClass.PointOnly))]
    [InlineData(.02, nameof(LineClass.CannotTellYet))]
    public void A_point_that_got_better_is_held_against_the_line_as_printed(double smallest, string told)
    {
        var point = Reading.Of(Figures.Metric(direction: Direction.Rise), Figures.Arms(600, 2000, 720, 2000));
        var outcome = Reading.Of(Figures.Metric(direction: Direction.Rise, smallest: smallest, scope: MetricScope.Outcome), Figures.Arms(618, 1500, 623, 1500));

        Assert.Equal(new Interval(.06, .031, .089), Rounded(point.Effect!.Value, 3));
        Assert.Equal(new Interval(.003, -.032, .039), Rounded(outcome.Effect!.Value, 3));
        Assert.Equal(told, LineJudge.Of([point.Effect.Value], outcome.Effect, smallest).ToString());
        // Where it cannot be told more than were measured are asked for, and no more than show the gain four times of five.
        Assert.Equal(told == nameof(LineClass.CannotTellYet) ? SharePlan.Needed(.412, .02) : (long?)null, outcome.Needed);
    }

    [Theory]
    [InlineData(.01, .05, .01, .05, nameof(LineClass.Line))]
    [InlineData(.01, .05, -.01, .01, nameof(LineClass.PointOnly))]
    [InlineData(.01, .05, -.01, .02, nameof(LineClass.CannotTellYet))]
    [InlineData(-.01, .05, .01, .05, nameof(LineClass.Elsewhere))]
    [InlineData(-.01, .05, -.01, .01, nameof(LineClass.CannotTellYet))]
    [InlineData(-.05, -.01, .01, .05, nameof(LineClass.CannotTellYet))]
    [InlineData(.01, .05, -.05, -.01, nameof(LineClass.Harm))]
    [InlineData(-.01, .05, -.05, -.01, nameof(LineClass.Harm))]
    public void Harm_comes_first_and_what_fits_nothing_cannot_be_told_yet(double low, double high, double outcomeLow, double outcomeHigh, string told)
    {
        var (point, outcome) = (new Interval((low + high) / 2, low, high), new Interval((outcomeLow + outcomeHigh) / 2, outcomeLow, outcomeHigh));

        Assert.Equal(told, LineJudge.Of([point], outcome, .02).ToString());
    }

    [Fact]
    public void Without_a_point_or_without_an_outcome_nothing_is_claimed_but_harm()
    {
        var (better, worse) = (new Interval(.03, .01, .05), new Interval(-.03, -.05, -.01));

        Assert.Equal(LineClass.CannotTellYet, LineJudge.Of([better], null, .02));
        Assert.Equal(LineClass.CannotTellYet, LineJudge.Of([], better, .02));
        Assert.Equal(LineClass.Harm, LineJudge.Of([], worse, .02));
    }

    [Theory]
    [InlineData(400, 10000, 300, 10000, Direction.Fall, nameof(Proposal.Keep))]
    [InlineData(400, 10000, 500, 10000, Direction.Fall, nameof(Proposal.Retire))]
    [InlineData(400, 10000, 500, 10000, Direction.Rise, nameof(Proposal.Keep))]
    [InlineData(4, 100, 3, 100, Direction.Fall, nameof(Proposal.Inconclusive))]
    [InlineData(400, 10000, 0, 10000, Direction.Fall, nameof(Proposal.Keep))]
    public void Counts_are_compared_by_the_ratio_of_their_rates(double before, double ofBefore, double after, double ofAfter, object direction, string proposal)
    {
        var reading = Reading.Of(Figures.Metric(MetricKind.Count, (Direction)direction, .2), Figures.Arms(before, ofBefore, after, ofAfter));

        Assert.Equal(proposal, reading.Proposal.ToString());
        var change = (after / ofAfter / (before / ofBefore)) - 1;
        Assert.Equal((Direction)direction == Direction.Fall ? -change : change, reading.Effect!.Value.Estimate, 9);
    }

    [Fact]
    public void Means_are_compared_by_Welch_and_a_comparison_group_is_taken_off()
    {
        var mean = Reading.Of(
            Figures.Metric(MetricKind.Mean, Direction.Rise, .2), Figures.Arms(Figures.Mean(Figures.Before, 3.5, 1, 400), Figures.Mean(Figures.After, 3.8, 1.1, 410)));
        var welch = Welch.Of(new Average(410, 3.8, 1.1 * 1.1), new Average(400, 3.5, 1)).Difference;
        var compared = Reading.Of(Figures.Metric(), new Arms(
            Figures.Of(Figures.Before, 184, 1200), Figures.Of(Figures.After, 132, 1180), Figures.Of(Figures.Before, 180, 1200), Figures.Of(Figures.After, 130, 1180), true));

        Assert.Equal(welch, mean.Effect);
        Assert.Equal(Proposal.Keep, mean.Proposal);
        // Everybody called less: nothing of it is the change's doing.
        Assert.Equal(0, compared.Effect!.Value.Estimate, 2);
        Assert.Equal(Proposal.Inconclusive, compared.Proposal);
        Assert.Equal(DifferenceInDifferences.Of(new Share(132, 1180), new(184, 1200), new(130, 1180), new(180, 1200)).Negated(), compared.Effect);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, nameof(Lack.TooFew), 30)]
    [InlineData(5, 29, 50, 1000, nameof(Lack.TooFew), null)]
    [InlineData(50, 1000, 5, 29, nameof(Lack.TooFew), null)]
    public void Fewer_than_thirty_in_an_arm_are_not_judged_and_the_number_needed_is_told(double before, double ofBefore, double after, double ofAfter, string lack, int? needed)
    {
        var reading = Reading.Of(Figures.Metric(), Figures.Arms(before, ofBefore, after, ofAfter));

        Assert.Equal((Proposal.Insufficient, lack), (reading.Proposal, reading.Lack.ToString()));
        Assert.Null(reading.Effect);
        Assert.Equal(needed ?? SharePlan.Needed(before / ofBefore, -.02), reading.Needed);
        Assert.Equal(Proposal.Inconclusive, Reading.Of(Figures.Metric(), Figures.Arms(5, 30, 5, 30)).Proposal);
    }

    [Fact]
    public void A_rate_is_not_held_against_no_events_at_all()
    {
        var reading = Reading.Of(Figures.Metric(MetricKind.Count, smallest: .2), Figures.Arms(0, 1000, 12, 1000));

        Assert.Equal((Proposal.Insufficient, Lack.NoEvents), (reading.Proposal, reading.Lack));
    }

    static Interval Rounded(Interval interval, int digits) =>
        new(Math.Round(interval.Estimate, digits), Math.Round(interval.Low, digits), Math.Round(interval.High, digits));
}
