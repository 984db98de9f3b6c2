using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Journey.Evidence.Reading;

/// <summary>Scores on their scales. A scale is its least and its greatest score, as <c>1-5</c>, <c>0-10</c> or <c>-2-2</c>.</summary>
internal static class Scales
{
    private const int LongestNumber = 20;

    public static bool IsLiteral(string? text) => text is not null && TryRead(Encoding.UTF8.GetBytes(text), out _, out _);

    /// <summary>
    /// Makes the text a score is counted under, its value and its scale with one way to write each number; false when it is none.
    /// With an empty scale any number is a score.
    /// </summary>
    public static bool TryWrite(ReadOnlySpan<byte> score, ReadOnlySpan<byte> scale, Span<byte> to, out int length)
    {
        length = 0;
        var least = decimal.MinValue;
        var greatest = decimal.MaxValue;
        if (!TryNumber(score.Trim((byte)' '), out var value) || (scale.Length > 0 && !TryRead(scale, out least, out greatest)) || value < least || value > greatest)
        {
            return false;
        }

        var text = scale.Length == 0 ? $"{Plain(value)}|" : $"{Plain(value)}|{Plain(least)}-{Plain(greatest)}";
        return Encoding.UTF8.TryGetBytes(text, to, out length);
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out decimal least, out decimal greatest)
    {
        text = text.Trim((byte)' ');
        greatest = 0;
        least = 0;
        var dash = text.Length < 2 ? -1 : text[1..].IndexOf((byte)'-') + 1;
        return dash > 0 && TryNumber(text[..dash], out least) && TryNumber(text[(dash + 1)..], out greatest) && least < greatest;
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0;
        return text.Length is > 0 and <= LongestNumber && Utf8Parser.TryParse(text, out number, out var used) && used == text.Length;
    }

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
