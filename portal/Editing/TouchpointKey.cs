using System.Globalization;

namespace Journey.Portal.Editing;

/// <summary>Makes a key for a touchpoint that was given none: from its name, and not used yet.</summary>
internal static class TouchpointKey
{
    public static string For(MapTree tree, string name) =>
        For(tree.Of("touchpoint").SelectMany(node => node.Text("replaces").Split(", ").Append(node.Text("key"))).ToHashSet(StringComparer.Ordinal), name);

    public static string For(HashSet<string> used, string name)
    {
        var letters = name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var words = string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var key = words.Length == 0 ? "touchpoint" : words[..Math.Min(words.Length, 60)].Trim('-');
        return Enumerable.Range(1, used.Count + 1).Select(n => n == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{n}")).First(candidate => !used.Contains(candidate));
    }
}
