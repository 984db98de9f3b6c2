using System.Numerics;

namespace Journey.Evidence.Aggregates;

/// <summary>Sorts values into quarter octaves, so that a rank can be found by counting buckets and opening one.</summary>
internal static class Buckets
{
    public static int Of(long value)
    {
        if (value < 4)
        {
            return (int)Math.Max(0, value);
        }

        var octave = BitOperations.Log2((ulong)value);
        return (octave * 4) + (int)((value >> (octave - 2)) & 3) - 4;
    }
}
