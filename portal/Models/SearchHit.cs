using System.Globalization;
using System.Text;
using Journey.Maps.V1;
using Journey.Portal.Editing;

namespace Journey.Portal.Models;

/// <summary>A map in which the words stand, and where.</summary>
public sealed record SearchHit(MapSummary Map, IReadOnlyList<(MapNode Node, string Text)> Where)
{
    /// <summary>Places with one of the words: those with more of them first, then in the order of the map.</summary>
    public static IEnumerable<(MapNode Node, string Text)> Places(MapTree tree, string query)
    {
        var words = Plain(query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return from node in tree.All.Prepend(tree.Root)
               from field in node.Kind.Fields.Where(field => field.Form is FieldForm.Line or FieldForm.Text or FieldForm.Words)
               let text = node.Text(field.Name)
               let plain = Plain(text)
               let hits = words.Count(word => plain.Contains(word, StringComparison.Ordinal))
               where hits > 0
               orderby hits descending
               select (node, text);
    }

    // As maps compares words: compatible forms, accents and case do not count.
    static string Plain(string text) => new string([.. text.Normalize(NormalizationForm.FormKD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark || letter > '\u036f').Select(char.ToLowerInvariant)]).Normalize(NormalizationForm.FormC);
}
