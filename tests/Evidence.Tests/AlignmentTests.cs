using FsCheck;
using FsCheck.Fluent;
using Journey.Evidence.Conformance;

namespace Evidence.Tests;

/// <summary>DOMAIN d3: the vectors as printed, and the cost against a slow search of every alignment.</summary>
public sealed class AlignmentTests
{
    private static readonly string[] Names = ["order", "confirm", "track", "deliver", "setup", "bill", "call"];

    private static readonly ExpectedPath Printed = new([[new(0), new(1), new(2, Optional: true, Repeatable: true), new(3), new(4), new(5)]]);

    private static Gen<ExpectedPath> Paths { get; } =
        from variants in Gen.Choose(1, 3)
        from lists in Gen.ArrayOf(Gen.ListOf(
            from key in Gen.Choose(0, 3)
            from optional in Gen.Elements(true, false)
            from repeatable in Gen.Elements(true, false)
            select new PathStep(key, optional, repeatable)), variants)
        select new ExpectedPath([.. lists.Select(list => (IReadOnlyList<PathStep>)[.. list.Take(7)])]);

    private static Gen<int[]> Traces { get; } = from trace in Gen.ArrayOf(Gen.Choose(0, 4)) select trace.Take(8).ToArray();

    [Theory]
    [InlineData("order confirm track track deliver setup bill", 0, 1.0, "")]
    [InlineData("order deliver confirm setup bill", 2, .8, "OutOfOrder confirm")]
    [InlineData("order confirm deliver call setup call bill", 2, .8333, "AdHoc call, AdHoc call")]
    [InlineData("order confirm deliver bill", 1, .8889, "Missing setup")]
    [InlineData("", 5, 0.0, "Missing order, Missing confirm, Missing deliver, Missing setup, Missing bill")]
    public void The_printed_traces_cost_what_is_printed(string walked, int cost, double fitness, string deviations)
    {
        var trace = Trace(walked);
        var alignment = Alignment.Of(trace, Printed);

        Assert.Equal(cost, alignment.Cost);
        Assert.Equal(fitness, Alignment.Fitness(cost, trace.Length, Printed), 4);
        Assert.Equal(deviations, string.Join(", ", Deviations.OfOrder(trace, Printed, alignment).Select(d => $"{d.Kind} {Names[d.Key]}")));
    }

    [Theory]
    [InlineData("order confirm", 0, 2, "")]
    [InlineData("order deliver", 1, 4, "Missing confirm")]
    [InlineData("", 0, 0, "")]
    public void Nothing_is_missing_behind_the_last_event_of_an_open_case(string walked, int cost, int reached, string deviations)
    {
        var trace = Trace(walked);
        var alignment = Alignment.Of(trace, Printed, open: true);

        Assert.Equal((cost, reached), (alignment.Cost, alignment.Reached));
        Assert.Equal(deviations, string.Join(", ", Deviations.OfOrder(trace, Printed, alignment).Select(d => $"{d.Kind} {Names[d.Key]}")));
    }

    [Fact]
    public void The_cheapest_way_counts_and_the_shortest_measures()
    {
        var path = new ExpectedPath([[new(0), new(1), new(2)], [new(0), new(3)]]);

        Assert.Equal((0, 1), (Alignment.Of([0, 3], path).Cost, Alignment.Of([0, 3], path).Variant));
        Assert.Equal((1, 0), (Alignment.Of([0, 1], path).Cost, Alignment.Of([0, 1], path).Variant));
        Assert.Equal(1 - (1.0 / 4), Alignment.Fitness(1, 2, path));
    }

    [Fact]
    public void A_touchpoint_fails_by_its_outcome_and_is_late_by_its_gap()
    {
        var path = new ExpectedPath([[new(0), new(1, MaxGap: 1_000), new(2, MaxGap: 1_000)]]);
        TracedEvent[] events = [new(0, 0, false), new(1, 1_000, true), new(4, 1_500, true), new(2, 2_001, false)];
        var alignment = Alignment.Of([0, 1, 4, 2], path);
        var found = new List<Deviation>();
        Deviations.OfCase(events, path, alignment, found);

        Assert.Equal([new Deviation(DeviationKind.Failed, 1), new Deviation(DeviationKind.Late, 2)], found);
    }

    [Fact]
    public void The_cost_is_the_least_of_all_alignments_and_the_deviations_account_for_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Arb.From(Paths), Arb.From(Traces), (path, trace) =>
        {
            var alignment = Alignment.Of(trace, path);
            var found = Deviations.OfOrder(trace, path, alignment);

            Assert.Equal(path.Variants.Min(variant => SlowCost(trace, variant, 0, 0, [])), alignment.Cost);
            Assert.Equal(alignment.Cost, found.Sum(d => d.Kind == DeviationKind.OutOfOrder ? 2 : 1));
            Assert.Equal(alignment.Cost, alignment.Moves.Count(move => move.Move is Move.Model or Move.Log));
            AssertWalks(trace, path.Variants[alignment.Variant], alignment);
            Assert.InRange(Alignment.Fitness(alignment.Cost, trace.Length, path), 0, 1);
            Assert.Equal(
                path.Variants.Min(variant => Enumerable.Range(0, variant.Count + 1).Min(end => SlowCost(trace, [.. variant.Take(end)], 0, 0, []))),
                Alignment.Of(trace, path, open: true).Cost);
        }));

    // The least cost from (i, j) on, every move tried.
    private static int SlowCost(int[] trace, IReadOnlyList<PathStep> path, int i, int j, Dictionary<(int, int), int> known)
    {
        if (known.TryGetValue((i, j), out var cost))
        {
            return cost;
        }

        var ways = new List<int>();
        if (i == trace.Length && j == path.Count)
        {
            ways.Add(0);
        }

        if (i < trace.Length && j < path.Count && trace[i] == path[j].Key)
        {
            ways.Add(SlowCost(trace, path, i + 1, j + 1, known));
        }

        if (i < trace.Length && j > 0 && path[j - 1].Repeatable && trace[i] == path[j - 1].Key)
        {
            ways.Add(SlowCost(trace, path, i + 1, j, known));
        }

        if (j < path.Count)
        {
            ways.Add((path[j].Optional ? 0 : 1) + SlowCost(trace, path, i, j + 1, known));
        }

        if (i < trace.Length)
        {
            ways.Add(1 + SlowCost(trace, path, i + 1, j, known));
        }

        return known[(i, j)] = ways.Min();
    }

    private static void AssertWalks(int[] trace, IReadOnlyList<PathStep> path, Alignment alignment)
    {
        var (i, j) = (0, 0);
        foreach (var (move, at, place) in alignment.Moves)
        {
            Assert.Equal((i, move == Move.Repeat ? j - 1 : j), (at, place));
            Assert.True(move is not (Move.Sync or Move.Repeat) || trace[at] == path[place].Key);
            Assert.True(move is not (Move.Skip or Move.Model) || path[place].Optional == (move == Move.Skip));
            i += move is Move.Sync or Move.Repeat or Move.Log ? 1 : 0;
            j += move is Move.Sync or Move.Skip or Move.Model ? 1 : 0;
        }

        Assert.Equal((trace.Length, path.Count), (i, j));
    }

    private static int[] Trace(string walked) => [.. walked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Array.IndexOf(Names, name))];
}
