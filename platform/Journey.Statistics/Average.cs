namespace Journey.Statistics;

/// <summary>A mean over so many values, with their variance.</summary>
/// <param name="N">How many values.</param>
/// <param name="Mean">Their mean, in their unit.</param>
/// <param name="Variance">Their variance over n - 1, in their unit squared; 0 for one value.</param>
public readonly record struct Average(long N, double Mean, double Variance)
{
    /// <param name="values">Values with how often each is there; none gives an average of no values.</param>
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

    /// <summary>Variance of the mean.</summary>
    internal double Square => Variance / N;

    /// <summary>What this mean adds to the denominator of Welch and Satterthwaite's degrees of freedom.</summary>
    internal double Part => Square * Square / (N - 1);

    internal void RefuseUnlessSpread(string name)
    {
        Refuse.Unless(N >= 2, this, name);
        Refuse.Unless(double.IsFinite(Mean) && double.IsFinite(Variance) && Variance >= 0, this, name);
    }
}
