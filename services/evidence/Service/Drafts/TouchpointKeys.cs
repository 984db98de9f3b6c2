using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Journey.Evidence.Drafts;

/// <summary>Makes touchpoint keys of activities: lower-case ASCII letters, digits and hyphens, the same for the same name on every map.</summary>
internal static class TouchpointKeys
{
    private const int Longest = 100;
    private const int HashDigits = 10;

    public static string Of(string activity)
    {
        var key = new StringBuilder();
        var lost = false;
        foreach (var letter in activity.Normalize(NormalizationForm.FormKD))
        {
            var lower = char.ToLowerInvariant(letter);
            if (lower is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                key.Append(lower);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                lost |= letter > 127;
                key.Append(key.Length > 0 && key[^1] != '-' ? "-" : "");
            }
        }

        var text = key.ToString().TrimEnd('-');
        return lost || text.Length is 0 or > Longest ? Hashed(text, activity) : text;
    }

    // Letters of other scripts leave no trace in a key, so a part of a hash tells such names apart.
    private static string Hashed(string text, string activity)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(activity)))[..HashDigits];
        var room = Longest - HashDigits - 1;
        var head = (text.Length <= room ? text : text[..room]).TrimEnd('-');
        return head.Length == 0 ? $"t-{hash}" : $"{head}-{hash}";
    }
}
