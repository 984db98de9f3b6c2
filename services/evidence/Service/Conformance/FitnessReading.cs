using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>Fitness over closed cases, from distinct traces.</summary>
internal static class FitnessReading
{
    public static double Of(WalkedTrace walked, ExpectedPath path) => Alignment.Fitness(walked.Alignment.Cost, walked.Trace.Length, path);

    public static Fitness Of(IReadOnlyCollection<WalkedTrace> closed, ExpectedPath path)
    {
        var cases = closed.Sum(walked => walked.Cases);
        var values = closed.GroupBy(walked => Of(walked, path)).Select(group => (Value: group.Key, Cases: group.Sum(walked => walked.Cases))).OrderBy(pair => pair.Value).ToList();
        var mean = values.Sum(pair => pair.Value * pair.Cases) / cases;
        return new Fitness(
            Proportion.Of(closed.Where(walked => walked.Alignment.Cost == 0).Sum(walked => walked.Cases), cases)!,
            Proportion.Of(closed.Where(walked => walked.Alignment.Moves.All(move => move.Move != Move.Model)).Sum(walked => walked.Cases), cases)!,
            mean,
            Quantile(values, cases, .25), Quantile(values, cases, .5), Quantile(values, cases, .75),
            cases == 1 ? 0 : Math.Sqrt(values.Sum(pair => pair.Cases * (pair.Value - mean) * (pair.Value - mean)) / (cases - 1)));
    }

    // Between the two nearest ranks, in proportion: for one half the usual median.
    private static double Quantile(List<(double Value, long Cases)> values, long cases, double share)
    {
        var rank = (cases - 1) * share;
        var low = (long)rank;
        return At(values, low) + ((rank - low) * (At(values, Math.Min(low + 1, cases - 1)) - At(values, low)));
    }

    private static double At(List<(double Value, long Cases)> values, long rank)
    {
        foreach (var (value, cases) in values)
        {
            if (rank < cases)
            {
                return value;
            }

            rank -= cases;
        }

        throw new InvalidOperationException("A rank beyond the last case.");
    }
}
