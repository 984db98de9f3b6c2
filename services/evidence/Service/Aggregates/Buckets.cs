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
}
