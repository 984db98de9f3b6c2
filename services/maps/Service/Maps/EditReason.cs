namespace Journey.Maps.Maps;

/// <summary>Says in a line what a list of edits did, for a version whose author gave no reason.</summary>
internal static class EditReason
{
    private const int Named = 3;

    public static string Propose(IReadOnlyList<string> phrases)
    {
        var told = string.Join("; ", phrases.Distinct().Take(Named));
        var others = phrases.Distinct().Count() - Named;
        var text = others > 0 ? $"{told}; and {others} more" : told;
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    public static string Phrase(string verb, string kind, string title) =>
        title.Length == 0 ? $"{verb} {Words(kind)}" : $"{verb} {Words(kind)} “{(title.Length > 60 ? title[..CutAt(title)] + "…" : title)}”";

    public static string Words(string kind) => string.Concat(kind.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    private static int CutAt(string title) => char.IsHighSurrogate(title[58]) ? 58 : 59;
}
