using System.Globalization;

namespace Journey.Portal.Text;

/// <summary>The languages pages can be read in. What a language lacks is told in English.</summary>
public static class Language
{
    public const string English = "en";
    public const string Japanese = "ja";
    public const string Korean = "ko";

    /// <summary>Each by its code, in its own words.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } = [(English, "English"), (Japanese, "日本語"), (Korean, "한국어")];

    /// <summary>The language of the request that is being answered; English outside of one.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is Japanese or Korean ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName : English;

    /// <summary>The language of words that a service says, where it is not the reader's: services speak English; null where it needs no saying.</summary>
    public static string? Foreign(params IEnumerable<string> told) =>
        Current == English || told.Any(text => text.Any(letter => letter is >= '\u1100' and (< '\u2000' or > '\u2E7F'))) ? null : English;

    public static bool Knows(string code) => All.Any(known => known.Code == code);
}
