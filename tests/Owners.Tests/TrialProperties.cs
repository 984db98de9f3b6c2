using FsCheck;
using FsCheck.Fluent;
using Journey.Owners.Trials;
using Owners.Tests.Hosts;

namespace Owners.Tests;

public sealed class TrialProperties
{
    static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void The_other_direction_turns_the_effect_around_and_nothing_else() =>
        Check.One(Many, Prop.ForAll(Cases(), at =>
        {
            var (fall, rise) = (at.Read(Direction.Fall).Effect, at.Read(Direction.Rise).Effect);
            return fall?.Negated() == rise;
        }));

    [Fact]
    public void Nothing_is_kept_that_is_not_shown_and_as_large_as_hoped() =>
        Check.One(Many, Prop.ForAll(Cases(), at =>
        {
            var reading = at.Read(Direction.Fall);
            return reading.Proposal != Proposal.Keep || (reading.Effect!.Value.Low > 0 && reading.Effect.Value.Estimate >= at.Smallest);
        }));

    [Fact]
    public void Nothing_is_retired_of_which_a_worthwhile_effect_is_possible() =>
        Check.One(Many, Prop.ForAll(Cases(), at =>
        {
            var reading = at.Read(Direction.Fall);
            return reading.Proposal != Proposal.Retire || reading.Effect!.Value.High < at.Smallest;
        }));

    [Fact]
    public void Who_wants_more_keeps_no_more_and_retires_no_less() =>
        Check.One(Many, Prop.ForAll(Cases(), at =>
        {
            var (modest, demanding) = (Rank(at.Read(Direction.Fall).Proposal), Rank((at with { Smallest = at.Smallest * 1.7 }).Read(Direction.Fall).Proposal));
            return demanding <= modest;
        }));

    [Fact]
    public void Where_it_cannot_be_told_more_are_needed_than_there_were() =>
        Check.One(Many, Prop.ForAll(Cases(), at =>
        {
            var reading = at.Read(Direction.Fall);
            return reading.Proposal switch
            {
                Proposal.Inconclusive => reading.Needed is null || reading.Needed > reading.Arms.Smallest,
                Proposal.Insufficient => reading.Needed >= Arms.Least,
                _ => reading.Needed is null,
            };
        }));

    static int Rank(Proposal proposal) => proposal switch
    {
        Proposal.Retire => 0,
        Proposal.Keep => 2,
        _ => 1,
    };

    static Arbitrary<Case> Cases() => Arb.From(
        from kind in Gen.Elements(MetricKind.Proportion, MetricKind.Count, MetricKind.Mean)
        from n in Gen.Choose(0, 3000)
        from m in Gen.Choose(0, 3000)
        from a in Gen.Choose(0, 1000)
        from b in Gen.Choose(0, 1000)
        from smallest in Gen.Choose(1, 500)
        select new Case(kind, n, m, a / 1000.0, b / 1000.0, smallest / 1000.0));

    internal sealed record Case(MetricKind Kind, int N, int M, double Before, double After, double Smallest)
    {
        public Reading Read(Direction direction) => Reading.Of(Figures.Metric(Kind, direction, Smallest), Kind == MetricKind.Mean
            ? Figures.Arms(Figures.Mean(Figures.Before, 10 * Before, 1, N), Figures.Mean(Figures.After, 10 * After, 2, M))
            : Figures.Arms(Math.Floor(Before * N), N, Math.Floor(After * M), M));
    }
}
