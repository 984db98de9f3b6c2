using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>Takes an element out. What is only said of it goes with it: translations, and terms of a touchpoint's handoffs.</summary>
internal static class Removing
{
    public static string? Apply(EditPlace place)
    {
        place.TakesOnly();
        var gone = DocumentTree.Below(place.Node).Append(place.Node).Select(node => DocumentTree.IdOf(node.Json)).Where(id => id.Length > 0).ToHashSet();
        place.Node.List!.Remove(place.Node.Json);
        Drop(place.Tree.Root["handoffs"], terms => gone.Contains(Text(terms, "from")) || gone.Contains(Text(terms, "to")), gone);
        Drop(place.Tree.Root["translations"], translation => gone.Contains(Text(translation, "element")), gone);
        return EditReason.Phrase("removed", place.Node.Kind, place.Node.Title);
    }

    private static void Drop(JsonNode? list, Func<JsonObject, bool> which, HashSet<string> gone)
    {
        foreach (var element in (list as JsonArray ?? []).OfType<JsonObject>().Where(which).ToList())
        {
            gone.Add(DocumentTree.IdOf(element));
            element.Parent!.AsArray().Remove(element);
        }
    }

    private static string Text(JsonObject element, string field) => Labels.Spell(element[field]?.GetValue<string>() ?? "");
}
