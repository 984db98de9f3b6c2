namespace Journey.Evidence.Conformance;

/// <summary>The cheapest way to read a trace as a walk over one of the expected ways (DOMAIN d3).</summary>
/// <param name="Variant">The way, by its place among the expected ones.</param>
/// <param name="Cost">Missing and extra moves.</param>
/// <param name="Reached">Places of the way on which the trace can be judged: all of them, or those up to the last one reached where more may come.</param>
/// <param name="Moves">From the first event and place to the last.</param>
internal sealed record Alignment(int Variant, int Cost, int Reached, IReadOnlyList<Aligned> Moves)
{
    /// <summary>Aligns a trace with the cheapest way; the first of equally cheap ones.</summary>
    /// <param name="trace">Numbers of touchpoints in order.</param>
    /// <param name="path">The expected ways.</param>
    /// <param name="open">Whether more may come: then nothing is missing behind the last event.</param>
    public static Alignment Of(ReadOnlySpan<int> trace, ExpectedPath path, bool open = false)
    {
        Alignment? best = null;
        for (var variant = 0; variant < path.Variants.Count; variant++)
        {
            var found = new AlignmentTable(trace, path.Variants[variant]).Read(variant, open);
            best = best is null || found.Cost < best.Cost ? found : best;
        }

        return best!;
    }

    /// <summary>1 for a trace that is an expected way, 0 for one that shares nothing with any.</summary>
    public static double Fitness(int cost, int events, ExpectedPath path) =>
        events + path.Shortest == 0 ? 1 : 1 - ((double)cost / (events + path.Shortest));
}
