using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>
/// Makes one element of several of a kind. The element at the path stays as it is, is given what stands in the others and what it lacks
/// itself, and everything that pointed at them points at it. A touchpoint replaces their keys.
/// </summary>
internal static class Merging
{
    private const int Most = 50;

    public static string? Apply(EditPlace place)
    {
        var node = place.Node;
        place.TakesOnly("value", node.Type == typeof(Touchpoint) ? "replaces" : "");
        if (Others(place) is not { } others)
        {
            return null;
        }

        foreach (var other in others)
        {
            Take(node, other);
            Redirect(place.Tree, DocumentTree.IdOf(other.Json), DocumentTree.IdOf(node.Json));
            if (node.Type == typeof(Touchpoint))
            {
                TouchpointKeys.Replace(node.Json, [TouchpointKeys.Of(other.Json), .. TouchpointKeys.ReplacedBy(other.Json)]);
                TouchpointKeys.OnPaths(place.Tree.Root, TouchpointKeys.Of(other.Json), [TouchpointKeys.Of(node.Json)]);
            }
        }

        if (place.Edit.Replaces is { Count: > 0 } keys)
        {
            TouchpointKeys.Replace(node.Json, keys);
        }

        DropDoubles(place.Tree.Root);
        return $"merged {others.Count} into {EditReason.Phrase("the", node.Kind, node.Title)}";
    }

    private static List<DocumentNode>? Others(EditPlace place)
    {
        if (place.Edit.Value is not JsonArray { Count: >= 1 and <= Most } value)
        {
            place.Refuse("value", $"It must be a list of 1 to {Most} ids.");
            return null;
        }

        var others = new List<DocumentNode>();
        for (var i = 0; i < value.Count; i++)
        {
            if (place.Id(value[i], $"value[{i}]") is not { } id)
            {
                continue;
            }

            var other = place.Tree.Find(id);
            if (other?.List is null || other.Type != place.Node.Type || other.Json == place.Node.Json || others.Exists(o => o.Json == other.Json))
            {
                place.Refuse($"value[{i}]", $"It must be the id of another {place.Node.Words}, once.");
                continue;
            }

            others.Add(other);
        }

        return place.Violations.Any ? null : others;
    }

    private static void Take(DocumentNode node, DocumentNode other)
    {
        other.List!.Remove(other.Json);
        foreach (var (field, value) in other.Json.ToList())
        {
            if (value is JsonArray list && field != "replaces")
            {
                var own = node.ListOf(field);
                foreach (var entry in list.ToList().Where(entry => entry is JsonObject || !own.Any(known => JsonNode.DeepEquals(known, entry))))
                {
                    list.Remove(entry);
                    own.Add(entry);
                }
            }
            else if (field != "replaces" && node.Json[field] is null)
            {
                node.Json[field] = value?.DeepClone();
            }
        }
    }

    private static void Redirect(DocumentTree tree, string from, string to)
    {
        foreach (var element in tree.All())
        {
            foreach (var (field, value) in element.Json.ToList())
            {
                if (Linking.IsReference(field) && value is JsonValue id && id.TryGetValue<string>(out var text) && Labels.Spell(text) == from)
                {
                    element.Json[field] = to;
                }
            }
        }
    }

    // Terms of what is one touchpoint now, and what is said twice of one element.
    private static void DropDoubles(JsonObject root)
    {
        Drop(root["handoffs"], terms => Text(terms, "from") == Text(terms, "to") ? "" : $"{Text(terms, "from")} {Text(terms, "to")}");
        Drop(root["translations"], t => $"{Text(t, "language")} {Text(t, "element")} {Text(t, "field")}");
    }

    private static void Drop(JsonNode? list, Func<JsonObject, string> key)
    {
        var known = new HashSet<string> { "" };
        foreach (var element in (list as JsonArray ?? []).OfType<JsonObject>().ToList().Where(element => !known.Add(key(element))))
        {
            element.Parent!.AsArray().Remove(element);
        }
    }

    private static string Text(JsonObject element, string field) => Labels.Spell(element[field]?.GetValue<string>() ?? "");
}
