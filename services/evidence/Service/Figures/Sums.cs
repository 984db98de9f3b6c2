using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Figures;

/// <summary>The tallies of a selection, summed over its segments and days.</summary>
internal sealed class Sums
{
    public Dictionary<(Tally Kind, int A, int B), Distribution> Tallies { get; } = [];

    /// <summary>Variants by chain, where days were selected; else they stay in their table.</summary>
    public Dictionary<ulong, long> Variants { get; } = [];

    public long N(Tally kind) => Tallies.GetValueOrDefault((kind, 0, 0))?.N ?? 0;

    public Distribution Of(Tally kind, int a, int b)
    {
        if (!Tallies.TryGetValue((kind, a, b), out var sum))
        {
            Tallies.Add((kind, a, b), sum = new Distribution());
        }

        return sum;
    }
}
