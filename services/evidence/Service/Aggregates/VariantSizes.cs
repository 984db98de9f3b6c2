namespace Journey.Evidence.Aggregates;

/// <summary>
/// Sorts variants by how many cases walked them, so that their number by size is known without looking at each: below 8 every size has
/// its own class, above there are two an octave.
/// </summary>
internal static class VariantSizes
{
    private const int Own = 8;

    public static int Of(long cases) => cases < Own ? (int)cases : Own + Buckets.Of(cases) - Buckets.Of(Own);

    /// <summary>Smallest size of a class.</summary>
    public static long Least(int size)
    {
        if (size <= Own)
        {
            return size;
        }

        return Buckets.Least(size - Own + Buckets.Of(Own));
    }
}
