using Journey.Statistics;

namespace Statistics.Tests;

/// <summary>What is printed has so many digits; what is computed has more.</summary>
static class Nearly
{
    public static void Equal(Interval printed, Interval computed, int digits)
    {
        Assert.Equal(printed.Estimate, computed.Estimate, digits);
        Assert.Equal(printed.Low, computed.Low, digits);
        Assert.Equal(printed.High, computed.High, digits);
    }

    /// <summary>The same but for the last digits of a double.</summary>
    public static bool Same(double one, double other) =>
        one == other || Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(one), Math.Abs(other)));

    public static bool Same(Interval one, Interval other) => Same(one.Estimate, other.Estimate) && Same(one.Low, other.Low) && Same(one.High, other.High);

    /// <summary>In order, with a little for rounding where a bound is the estimate.</summary>
    public static bool Holds(Interval interval) => interval.Low <= interval.Estimate + 1e-12 && interval.Estimate <= interval.High + 1e-12;
}
