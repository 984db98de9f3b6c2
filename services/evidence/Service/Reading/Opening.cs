using System.Text;
using System.Text.RegularExpressions;

namespace Journey.Evidence.Reading;

/// <summary>Opens what was sent as UTF-8 text: unpacks it, reads its mark, and refuses what is no text by its name.</summary>
internal static partial class Opening
{
    private const int Beginning = 1_024;

    public static Input Text(Stream raw, bool gzip)
    {
        var input = new Input(raw);
        if (input.Peek(2) is [0x1F, 0x8B])
        {
            input = new Input(new Gunzip(input));
        }
        else if (gzip && input.Peek(1).Length > 0)
        {
            throw new UnreadableException("The file is said to be gzip but is not.");
        }

        return Marked(input);
    }

    /// <summary>As <see cref="Text"/>, for XML, which may name its encoding itself.</summary>
    public static Input Xml(Stream raw, bool gzip)
    {
        var input = Text(raw, gzip);
        var named = Encoded().Match(Encoding.Latin1.GetString(input.Peek(Beginning)));
        return !named.Success ? input : named.Groups[1].Value.ToUpperInvariant() switch
        {
            // A file in UTF-16 was recognised by its mark and is UTF-8 by now.
            "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" or "UTF-16" or "UTF-16LE" or "UTF-16BE" => input,
            "ISO-8859-1" or "LATIN1" => Recoded(input, Encoding.Latin1),
            _ => throw new UnreadableException($"The XML is in the encoding {named.Groups[1].Value}. Save it as UTF-8."),
        };
    }

    private static Input Marked(Input input)
    {
        var begin = input.Peek(Beginning);
        switch (begin)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                input.Skip(3);
                return input;
            case [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]:
                throw new UnreadableException("The file is UTF-32. Save it as UTF-8.");
            case [0xFF, 0xFE, ..]:
                input.Skip(2);
                return Recoded(input, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true));
            case [0xFE, 0xFF, ..]:
                input.Skip(2);
                return Recoded(input, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true));
            case [(byte)'P', (byte)'K', 3, 4, ..]:
                throw new UnreadableException("This is a ZIP archive or a workbook. Unpack it, or save the sheet as CSV.");
            case [0x1F, 0x8B, ..]:
                throw new UnreadableException("The file is compressed twice. Unpack it once.");
            default:
                return begin.Count((byte)0) * 3 > begin.Length && begin.Length > 3
                    ? throw new UnreadableException("The file looks like UTF-16 without a mark at its beginning. Save it as UTF-8.") : input;
        }
    }

    private static Input Recoded(Input input, Encoding from) => new(Encoding.CreateTranscodingStream(input, from, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));

    [GeneratedRegex("""^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")]
    private static partial Regex Encoded();
}
