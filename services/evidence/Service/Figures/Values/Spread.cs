namespace Journey.Evidence.Figures;

/// <summary>How values are spread; the 90th percentile is the value at place ceil(0.9 n).</summary>
internal sealed record Spread(long N, double Mean, double Median, double P90, double Min, double Max)
{
    private const double Milliseconds = 1_000;

    /// <summary>Milliseconds told in seconds; null where there is no value.</summary>
    public static Spread? Seconds(Distribution values, ValuePages? pages) => Of(values, pages, Milliseconds);

    public static Spread? Numbers(Distribution values, ValuePages? pages) => Of(values, pages, 1);

    private static Spread? Of(Distribution values, ValuePages? pages, double unit) => values.N == 0
        ? null
        : new Spread(
            values.N, values.Mean(unit), values.Median(unit, pages), values.At(((9 * values.N) + 9) / 10 - 1, pages) / unit,
            values.At(0, pages) / unit, values.At(values.N - 1, pages) / unit);
}
