namespace Journey.Maps.Maps;

/// <summary>A translation is of a text that is on the map, once for each language.</summary>
internal static class TranslationRules
{
    public static void Check(MapDocument map, Guid mapId, Findings found)
    {
        if (map.Translations.Count == 0)
        {
            return;
        }

        var elements = new DocumentTree(DocumentJson.ToNode(map), mapId).Index();
        var told = new HashSet<(string, string, string)>();
        found.Each(map.Translations, "translations", 20_000, (translation, place) =>
        {
            found.Require(ContentRules.IsLanguage(translation.Language), $"{place}.language", "It must be a language tag such as ja or pt-BR.");
            found.Text(translation.Text, $"{place}.text", 2_000);
            found.Require(
                elements.TryGetValue(Labels.Spell(translation.Element), out var element), $"{place}.element", $"There is no element '{translation.Element}' on the map.");
            found.Require(
                element is null || TextFields.Find(element.Json, translation.Field) is not null, $"{place}.field", $"That element has no text '{translation.Field}'.");
            found.Require(
                told.Add((translation.Language, Labels.Spell(translation.Element), translation.Field)), place, "That text is translated twice into that language.");
        });
    }
}
