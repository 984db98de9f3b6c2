using Journey.Statistics;

namespace Journey.Evidence.Figures;

/// <summary>So many of so many, with the Wilson 95 % interval.</summary>
internal sealed record Proportion(long Count, long N, double Share, double Low, double High)
{
    /// <summary>Null where there is nothing to be a part of.</summary>
    public static Proportion? Of(long count, long n)
    {
        if (n == 0)
        {
            return null;
        }

        var (share, low, high) = Wilson.Of(count, n);
        return new Proportion(count, n, share, low, high);
    }
}
