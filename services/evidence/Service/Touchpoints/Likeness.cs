using System.Globalization;
using System.Text;

namespace Journey.Evidence.Touchpoints;

/// <summary>How alike two names are: 1 when equal but for case and punctuation, else the share of letter pairs they have in common (Dice).</summary>
internal static class Likeness
{
    private const double Nearly = .99;

    public static double Of(string left, string right)
    {
        var (a, b) = (Plain(left), Plain(right));
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        return a == b ? 1 : Math.Min(Nearly, Common(Pairs(a), Pairs(b)));
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return plain.ToString();
    }

    private static Dictionary<string, int> Pairs(string text) =>
        Enumerable.Range(0, text.Length - 1).Select(i => text.Substring(i, 2)).CountBy(pair => pair).ToDictionary();

    private static double Common(Dictionary<string, int> left, Dictionary<string, int> right)
    {
        var both = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        var all = left.Values.Sum() + right.Values.Sum();
        return all == 0 ? 0 : 2.0 * both / all;
    }
}
