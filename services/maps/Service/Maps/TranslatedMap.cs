using System.Text.Json;

namespace Journey.Maps.Maps;

/// <summary>A map read in another language: a text without a translation stays as it was written.</summary>
internal static class TranslatedMap
{
    /// <summary>The map in <paramref name="language"/>: the tag itself, then its shorter forms (pt-BR, pt), then the language of the map.</summary>
    public static MapVersion In(this MapVersion map, string language)
    {
        var document = map.Document;
        var tags = Shorter(language).TakeWhile(tag => !tag.Equals(document.Language, StringComparison.OrdinalIgnoreCase)).ToList();
        if (tags.Count == 0 || document.Translations.Count == 0)
        {
            return map;
        }

        var root = DocumentJson.ToNode(document);
        var elements = new DocumentTree(root, map.MapId).Index();
        var best = document.Translations
            .Select(translation => (translation, rank: tags.FindIndex(tag => tag.Equals(translation.Language, StringComparison.OrdinalIgnoreCase))))
            .Where(candidate => candidate.rank >= 0)
            .OrderByDescending(candidate => candidate.rank);
        foreach (var (translation, _) in best)
        {
            if (elements.TryGetValue(Labels.Spell(translation.Element), out var element) && TextFields.Find(element.Json, translation.Field) is var (holder, name))
            {
                holder[name] = translation.Text;
            }
        }

        return map with { Document = root.Deserialize<MapDocument>(DocumentJson.Options)! };
    }

    private static IEnumerable<string> Shorter(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var end ? tag[..end] : "")
        {
            yield return tag;
        }
    }
}
