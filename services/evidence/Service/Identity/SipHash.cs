using System.Buffers.Binary;
using System.Numerics;

namespace Journey.Evidence.Identity;

/// <summary>SipHash-2-4 with 128 bits of output: a keyed hash whose outcome nobody without the key can steer.</summary>
internal readonly record struct SipHash(ulong Key0, ulong Key1)
{
    public UInt128 Of(ReadOnlySpan<byte> text)
    {
        var v0 = Key0 ^ 0x736f6d6570736575UL;
        var v1 = Key1 ^ 0x646f72616e646f6dUL ^ 0xee;
        var v2 = Key0 ^ 0x6c7967656e657261UL;
        var v3 = Key1 ^ 0x7465646279746573UL;
        var length = (ulong)text.Length;
        while (text.Length >= 8)
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(text);
            v3 ^= word;
            Round(ref v0, ref v1, ref v2, ref v3);
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
            text = text[8..];
        }

        var last = length << 56;
        for (var i = 0; i < text.Length; i++)
        {
            last |= (ulong)text[i] << (8 * i);
        }

        v3 ^= last;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;
        v2 ^= 0xee;
        var low = Finish(ref v0, ref v1, ref v2, ref v3);
        v1 ^= 0xdd;
        var high = Finish(ref v0, ref v1, ref v2, ref v3);
        return new UInt128(high, low);
    }

    public ulong Of(ulong first, ulong second)
    {
        Span<byte> text = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(text, first);
        BinaryPrimitives.WriteUInt64LittleEndian(text[8..], second);
        return (ulong)Of(text);
    }

    private static ulong Finish(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        for (var i = 0; i < 4; i++)
        {
            Round(ref v0, ref v1, ref v2, ref v3);
        }

        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v2 += v3;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
