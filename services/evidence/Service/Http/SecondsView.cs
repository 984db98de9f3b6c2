using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

/// <summary>How times are spread, in seconds.</summary>
internal sealed record SecondsView(long N, double MedianSeconds, double MeanSeconds, double P90Seconds, double MinSeconds, double MaxSeconds)
{
    public static SecondsView? Of(Spread? spread) =>
        spread is null ? null : new SecondsView(spread.N, spread.Median, spread.Mean, spread.P90, spread.Min, spread.Max);
}
