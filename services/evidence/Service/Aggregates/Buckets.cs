using System.Numerics;

namespace Journey.Evidence.Aggregates;

/// <summary>Sorts values into half octaves, so that a rank can be found by counting buckets and opening one.</summary>
internal static class Buckets
{
    public const int Count = 128;

    public static int Of(long value)
    {
        if (value < 2)
        {
            return (int)Math.Max(0, value);
        }

        var octave = BitOperations.Log2((ulong)value);
        return (octave * 2) + (int)((value >> (octave - 1)) & 1);
    }

    /// <summary>The smallest value of a bucket.</summary>
    public static long Least(int bucket) => bucket < 2 ? bucket : (2L + (bucket & 1)) << ((bucket / 2) - 1);

    /// <summary>A bucket holds two to the power of this many values.</summary>
    public static int Bits(int bucket) => Math.Max(0, (bucket / 2) - 1);
}
