namespace Journey.Evidence.Comparison;

/// <summary>A mean over so many values, with their variance (over n - 1).</summary>
internal readonly record struct Average(long N, double Mean, double Variance)
{
    /// <param name="values">Values with how often each is there.</param>
    public static Average Of(IReadOnlyCollection<(double Value, long Count)> values)
    {
        var n = values.Sum(pair => pair.Count);
        if (n == 0)
        {
            return default;
        }

        var mean = values.Sum(pair => pair.Value * pair.Count) / n;
        return new Average(n, mean, n == 1 ? 0 : values.Sum(pair => pair.Count * (pair.Value - mean) * (pair.Value - mean)) / (n - 1));
    }
}
