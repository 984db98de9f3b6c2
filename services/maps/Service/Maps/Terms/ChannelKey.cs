using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Journey.Maps.Maps;

/// <summary>The key of a channel that a map names in words: maps write channels as people say them.</summary>
internal static class ChannelKey
{
    private const int Longest = 100;

    /// <summary>
    /// The same for every spelling that differs in case, width or punctuation only: "Live chat" is live-chat. What letters of a key cannot
    /// say, as in "電話", is kept apart by a digest of the words.
    /// </summary>
    public static string Of(string words)
    {
        if (words.Length is > 0 and <= Longest && Keys.Holds(words))
        {
            return words;
        }

        var (key, gap, lost) = (new StringBuilder(), false, false);
        var plain = words.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        foreach (var rune in plain.EnumerateRunes())
        {
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
            {
                key.Append(gap && key.Length > 0 ? "-" : "").Append((char)rune.Value);
                gap = false;
            }
            else
            {
                gap = true;
                lost |= Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;
            }
        }

        return lost || key.Length is 0 or > Longest ? $"channel-{Digest(plain)}" : key.ToString();
    }

    private static string Digest(string plain) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain.Trim())).AsSpan(0, 6));
}
