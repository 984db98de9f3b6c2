namespace Journey.Portal.Charts;

/// <summary>The 95 % interval of a share, as charts draw it.</summary>
public static class Wilson
{
    /// <summary>Of nothing, all is possible.</summary>
    public static (double Low, double High) Interval(long hits, long n)
    {
        if (n == 0)
        {
            return (0, 1);
        }
        var (_, low, high) = Statistics.Wilson.Of(hits, n);
        return (low, high);
    }
}
