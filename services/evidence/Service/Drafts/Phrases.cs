using System.Globalization;
using Journey.Statistics;

namespace Journey.Evidence.Drafts;

/// <summary>Figures in words, as a claim says them.</summary>
internal static class Phrases
{
    private const int LongestTitle = 200;
    private const int LongestName = 120;

    public static string Count(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share with its 95 % interval.</summary>
    public static string Share(long count, long n)
    {
        var (share, low, high) = Wilson.Of(count, n);
        return $"{Percent(share)}, 95 % interval {Percent(low)} to {Percent(high)}";
    }

    public static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    public static string Duration(double seconds) => seconds switch
    {
        >= 2 * 86_400 => $"{Number(Math.Round(seconds / 86_400, 1))} days",
        >= 2 * 3_600 => $"{Number(Math.Round(seconds / 3_600, 1))} hours",
        >= 120 => $"{Number(Math.Round(seconds / 60, 1))} minutes",
        _ => $"{Number(seconds)} seconds",
    };

    /// <summary>A name inside a sentence.</summary>
    public static string Quoted(string name) => $"“{Cut(Named(name), LongestName)}”";

    /// <summary>A name as the title of an element.</summary>
    public static string Title(string name) => Cut(Named(name), LongestTitle);

    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = longest - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>As many of the names as fit, and how many more there are.</summary>
    public static string Named(IReadOnlyList<string> names, int longest)
    {
        var told = 0;
        var text = "";
        while (told < names.Count && text.Length + names[told].Length + 2 <= longest)
        {
            text += (told == 0 ? "" : ", ") + names[told];
            told++;
        }

        return told == names.Count ? text : told == 0 ? $"{Count(names.Count)} of them" : $"{text} and {Count(names.Count - told)} more";
    }

    private static string Named(string name) => string.IsNullOrWhiteSpace(name) ? "(blank)" : name;
}
