using System.Buffers;
using System.Text;

namespace Journey.Evidence.Reading;

/// <summary>Which signs make a name in XML 1.0.</summary>
internal static class XmlNames
{
    private static readonly bool[] Ascii128 = [.. Enumerable.Range(0, 128).Select(sign => char.IsAsciiLetterOrDigit((char)sign) || "_:-.".Contains((char)sign, StringComparison.Ordinal))];

    /// <summary>Length of the name at the beginning of a text, 0 where there is none. A name that reaches the end of the text may go on behind it.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && text[length] < 128 && Ascii128[text[length]])
        {
            length++;
        }

        if (length < text.Length && text[length] >= 128)
        {
            length = Beyond(text, length);
        }

        return length > 0 && (char.IsAsciiDigit((char)text[0]) || text[0] is (byte)'-' or (byte)'.') ? 0 : length;
    }

    /// <summary>The part of a name behind its prefix.</summary>
    public static ReadOnlySpan<byte> Local(ReadOnlySpan<byte> name) => name[(name.LastIndexOf((byte)':') + 1)..];

    private static int Beyond(ReadOnlySpan<byte> text, int length)
    {
        while (length < text.Length)
        {
            if (Rune.DecodeFromUtf8(text[length..], out var rune, out var used) != OperationStatus.Done
                || !(rune.IsAscii ? Ascii128[rune.Value] : Sign(rune.Value) && (length > 0 || rune.Value is not (0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040))))
            {
                break;
            }

            length += used;
        }

        return length;
    }

    private static bool Sign(int sign) => sign is 0xB7 or (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x37D) or (>= 0x37F and <= 0x1FFF)
        or 0x200C or 0x200D or 0x203F or 0x2040 or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF)
        or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);
}
