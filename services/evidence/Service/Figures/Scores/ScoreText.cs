using System.Globalization;

namespace Journey.Evidence.Figures;

/// <summary>A score as it is kept: its value and its scale.</summary>
internal static class ScoreText
{
    private const char Bar = '|';

    public static (string Value, string Scale) Split(string text) =>
        text.LastIndexOf(Bar) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, "");

    /// <summary>Null where a text is no number.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
