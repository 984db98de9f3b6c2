using System.Text;

namespace Journey.Evidence.Reading;

/// <summary>Text of XML without its references. Only the five of XML itself are known: nothing can be declared.</summary>
internal static class XmlText
{
    /// <summary>Adds a text; false where a reference is none or names no character.</summary>
    public static bool TryAdd(Bytes to, ReadOnlySpan<byte> text, XmlForm form)
    {
        while (true)
        {
            var special = text.IndexOfAny(form == XmlForm.Section ? "\r\n\t"u8 : "&\r\n\t"u8);
            if (special < 0)
            {
                to.Add(text);
                return true;
            }

            to.Add(text[..special]);
            text = text[special..];
            if (text[0] != (byte)'&')
            {
                // A return and a line feed are one line feed.
                var pair = text is [(byte)'\r', (byte)'\n', ..];
                to.Add(form == XmlForm.Attribute ? (byte)' ' : text[0] == (byte)'\r' ? (byte)'\n' : text[0]);
                text = text[(pair ? 2 : 1)..];
            }
            else if (!TryReference(to, ref text))
            {
                return false;
            }
        }
    }

    /// <summary>Whether every reference of a text names a character.</summary>
    public static bool Valid(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'&'))
        {
            return true;
        }

        return TryAdd(new Bytes(text.Length + 16), text, XmlForm.Text);
    }

    private static bool TryReference(Bytes to, ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)';');
        if (end < 2)
        {
            return false;
        }

        var name = text[1..end];
        text = text[(end + 1)..];
        var sign = name.SequenceEqual("lt"u8) ? '<' : name.SequenceEqual("gt"u8) ? '>' : name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("apos"u8) ? '\'' : name.SequenceEqual("quot"u8) ? '"' : Number(name);
        if (sign is not (9 or 10 or 13 or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF)))
        {
            return false;
        }

        Span<byte> utf8 = stackalloc byte[4];
        to.Add(utf8[..new Rune(sign).EncodeToUtf8(utf8)]);
        return true;
    }

    private static int Number(ReadOnlySpan<byte> name)
    {
        var hex = name is [(byte)'#', (byte)'x', ..];
        var digits = name[0] != (byte)'#' ? [] : hex ? name[2..] : name[1..];
        var number = digits.IsEmpty ? -1 : 0;
        foreach (var digit in digits)
        {
            var value = hex ? (char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32(((char)digit).ToString(), 16) : -1) : digit - '0';
            if (value < 0 || (!hex && value > 9) || number > 0x10FFFF)
            {
                return -1;
            }

            number = (number * (hex ? 16 : 10)) + value;
        }

        return number;
    }
}
