using System.Numerics;

namespace Journey.Evidence.Aggregates;

/// <summary>Sorts values into eight buckets an octave, below 16 one a value, so that a rank can be found by counting buckets and opening one.</summary>
internal static class Buckets
{
    public const int Count = (61 * Each) + Each;

    private const int Bit = 3;
    private const int Each = 1 << Bit;

    public static int Of(long value)
    {
        if (value < Each)
        {
            return (int)Math.Max(0, value);
        }

        var bits = BitOperations.Log2((ulong)value) - Bit;
        return ((bits + 1) * Each) + (int)((value >> bits) & (Each - 1));
    }

    /// <summary>The smallest value of a bucket.</summary>
    public static long Least(int bucket) => bucket < Each ? bucket : (long)(Each + (bucket % Each)) << Bits(bucket);

    /// <summary>A bucket holds two to the power of this many values.</summary>
    public static int Bits(int bucket) => Math.Max(0, (bucket / Each) - 1);
}
