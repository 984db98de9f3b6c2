using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Statistics;

namespace Journey.Evidence.Comparison;

/// <summary>Measures two segments by what their log keeps.</summary>
internal static class SegmentReading
{
    public const int MostReasons = 5;
    public const int MostReach = 20;

    /// <param name="store">To read with.</param>
    /// <param name="asked">The whole log.</param>
    /// <param name="told">What is known up to here.</param>
    /// <param name="pair">Words of the two segments.</param>
    public static SegmentComparison Of(BulkStore store, Asked asked, SegmentComparison told, (int First, int Second) pair)
    {
        var (first, second) = (Sums(store, asked, pair.First), Sums(store, asked, pair.Second));
        told = told with
        {
            First = Side(store, asked, told.FirstSegment, pair.First, first),
            Second = Side(store, asked, told.SecondSegment, pair.Second, second),
        };
        return told.First.Cases == 0 || told.Second.Cases == 0
            ? told with { Status = ComparisonStatus.NotEnoughData, Needed = SeparateRule.LeastCases }
            : told with
            {
                Status = ComparisonStatus.Told,
                Divergence = Divergence(store, asked, pair, first, second),
                Reach = Reach(asked, first, second),
                Emotions = Emotions(store, asked, pair),
            };
    }

    private static Sums Sums(BulkStore store, Asked asked, int segment) =>
        FigureTables.Read(store, asked.Log.Scope, new Selection(segment, null, null), values: false);

    private static SegmentSide Side(BulkStore store, Asked asked, string key, int segment, Sums sums) => new(
        key, sums.N(Tally.Cases), sums.Kind(Tally.Edge).Sum(edge => edge.Sum.N),
        DriverReading.Of(store, asked with { Segment = segment, Days = new Selection(segment, null, null) }, WordKind.Reason).Ranking);

    private static Divergence? Divergence(BulkStore store, Asked asked, (int First, int Second) pair, Sums first, Sums second)
    {
        var cells = TransitionCells.Of(Transitions(asked, first, second));
        if (cells.Count < 2)
        {
            return null;
        }

        var ways = new SampledWays(store, asked.Log, asked.Words);
        var (one, other) = (ways.Of(pair.First, cells), ways.Of(pair.Second, cells));
        if (one.Count == 0 || other.Count == 0)
        {
            return null;
        }

        var dealt = ShuffledCases.Test(cells.Count, [.. one, .. other], one.Count);
        return new Divergence(
            JensenShannon.Of(cells.First, cells.Second), dealt.Chance, dealt.P, dealt.Deals, Permutation.Seed, cells.Count, cells.Merged, one.Count, other.Count);
    }

    private static IEnumerable<TransitionCount> Transitions(Asked asked, Sums first, Sums second)
    {
        var names = asked.Words.Texts(WordKind.Activity);
        var other = second.Kind(Tally.Edge).ToDictionary(edge => (edge.A, edge.B), edge => edge.Sum.N);
        var one = first.Kind(Tally.Edge).ToDictionary(edge => (edge.A, edge.B), edge => edge.Sum.N);
        return one.Keys.Union(other.Keys)
            .Select(edge => new TransitionCount(edge, names[edge.A], names[edge.B], one.GetValueOrDefault(edge), other.GetValueOrDefault(edge)));
    }

    private static List<ReachGap> Reach(Asked asked, Sums first, Sums second)
    {
        var names = asked.Words.Texts(WordKind.Activity);
        var (one, other) = (Reached(first), Reached(second));
        return
        [
            .. one.Keys.Union(other.Keys)
                .Select(activity => Row(names[activity],
                    Proportion.Of(one.GetValueOrDefault(activity), first.N(Tally.Cases))!, Proportion.Of(other.GetValueOrDefault(activity), second.N(Tally.Cases))!))
                .OrderByDescending(row => row.Least()).ThenByDescending(row => Math.Abs(row.Gap.Difference)).ThenBy(row => row.Activity, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<int, long> Reached(Sums sums) => sums.Kind(Tally.Reach).ToDictionary(reach => reach.A, reach => reach.Sum.N);

    private static ReachGap Row(string activity, Proportion first, Proportion second) => new(activity, first, second, Gap.Of(first, second));

    private static List<MeanGap> Emotions(BulkStore store, Asked asked, (int First, int Second) pair)
    {
        var texts = asked.Words.Texts(WordKind.Score);
        var given = FigureTables.ScoresBySegment(store, asked.Log.Scope, WordKind.Score)
            .Select(row => (row.Segment, Score: ScoreText.Split(texts[row.Word]), row.N)).ToList();
        return
        [
            .. given.Select(row => row.Score.Scale).Distinct().Order(StringComparer.Ordinal)
                .Select(scale => (scale, first: Felt(pair.First, scale), second: Felt(pair.Second, scale)))
                .Where(row => row.first.N >= SmallGroups.Least && row.second.N >= SmallGroups.Least)
                .Select(row => new MeanGap(row.scale, row.first, row.second, Gap.Of(row.first, row.second))),
        ];

        Average Felt(int segment, string text) => !Scale.TryParse(text, out var scale) || scale.IsPromoter ? default : Average.Of(
        [
            .. from row in given
               where row.Segment == segment && row.Score.Scale == text
               let score = ScoreText.Number(row.Score.Value)
               where score is not null && scale.Holds(score.Value)
               select ((double)scale.Emotion(score.Value), row.N),
        ]);
    }
}
