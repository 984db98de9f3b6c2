using System.Security.Cryptography;
using System.Text;

namespace Journey.Caching;

/// <summary>Marks a value as the one that was written under its key, so that garbage, and another key's value, are taken for nothing.</summary>
internal static class Seal
{
    private const int Length = 16;

    public static byte[] Close(string key, ReadOnlySpan<byte> value)
    {
        var sealedValue = new byte[Length + value.Length];
        value.CopyTo(sealedValue.AsSpan(Length));
        Mark(key, value, sealedValue.AsSpan(0, Length));
        return sealedValue;
    }

    /// <summary>The value; null where the mark is not its own.</summary>
    public static byte[]? Open(string key, byte[] sealedValue)
    {
        if (sealedValue.Length < Length)
        {
            return null;
        }

        Span<byte> mark = stackalloc byte[Length];
        Mark(key, sealedValue.AsSpan(Length), mark);
        return mark.SequenceEqual(sealedValue.AsSpan(0, Length)) ? sealedValue[Length..] : null;
    }

    private static void Mark(string key, ReadOnlySpan<byte> value, Span<byte> mark)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(key));
        hash.AppendData([0]);
        hash.AppendData(value);
        hash.GetHashAndReset()[..Length].CopyTo(mark);
    }
}
