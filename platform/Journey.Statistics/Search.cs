namespace Journey.Statistics;

/// <summary>Finds where something begins to hold that holds for ever after.</summary>
internal static class Search
{
    private const double Fine = 1e-12;

    /// <summary>The least whole number for which it holds, from the least that is asked for on.</summary>
    public static long Least(long from, Func<long, bool> holds)
    {
        var high = from;
        while (!holds(high))
        {
            high = checked(high * 2);
        }

        var low = Math.Max(from, high / 2);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return high;
    }

    /// <summary>The least number for which it holds, between one for which it does not and one for which it does.</summary>
    public static double Least(double not, double does, Func<double, bool> holds)
    {
        while (does - not > Fine * does)
        {
            var middle = (not + does) / 2;
            (not, does) = holds(middle) ? (not, middle) : (middle, does);
        }

        return does;
    }
}
