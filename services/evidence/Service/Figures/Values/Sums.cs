using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Figures;

/// <summary>The tallies of a selection, summed over its segments and days.</summary>
internal sealed class Sums
{
    public Dictionary<SumKey, Distribution> Tallies { get; } = [];

    /// <summary>Variants by chain, where days were selected; else they stay in their table.</summary>
    public Dictionary<ulong, long> Variants { get; } = [];

    public long N(Tally kind) => Tallies.GetValueOrDefault(new SumKey(kind, 0, 0))?.N ?? 0;

    public Distribution Of(Tally kind, int a, int b)
    {
        var key = new SumKey(kind, a, b);
        if (!Tallies.TryGetValue(key, out var sum))
        {
            Tallies.Add(key, sum = new Distribution());
        }

        return sum;
    }

    public IEnumerable<(int A, int B, Distribution Sum)> Kind(Tally kind) =>
        Tallies.Where(pair => pair.Key.Kind == kind && pair.Value.N > 0).Select(pair => (pair.Key.A, pair.Key.B, pair.Value));
}
