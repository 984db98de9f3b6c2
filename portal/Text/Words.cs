using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Journey.Portal.Text;

/// <summary>Words in the reader's language. English stands in the code and is the key; the other languages are in Languages/. A test compares them.</summary>
public static class Words
{
    static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Known =
        new[] { Language.Japanese, Language.Korean }.ToFrozenDictionary(code => code, Read);

    /// <summary>The words in the reader's language, in English where it lacks them.</summary>
    public static string T(string english) => Find(english) ?? english;

    /// <summary>The same with values in the places {0}, {1} and so on.</summary>
    public static string T(string english, params object?[] values) => string.Format(CultureInfo.InvariantCulture, T(english), values);

    /// <summary>So many of something, where the language has one form for all numbers; null in English.</summary>
    internal static string? Counted(string number, string things) =>
        Find("{0} " + things) is { } form ? string.Format(CultureInfo.InvariantCulture, form, number) : null;

    static string? Find(string english) => Known.TryGetValue(Language.Current, out var words) ? words.GetValueOrDefault(english) : null;

    static FrozenDictionary<string, string> Read(string code)
    {
        using var file = typeof(Words).Assembly.GetManifestResourceStream(code + ".json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
