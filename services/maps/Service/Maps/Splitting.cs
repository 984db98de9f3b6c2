using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>
/// Makes several elements of one. The first part keeps id, references and children; each other part starts as its copy. What stands in the
/// element from <c>before</c> on goes to the second part. A touchpoint whose key none of the parts keeps is replaced by all of them.
/// </summary>
internal static class Splitting
{
    private const int Most = 10;

    public static string? Apply(EditPlace place)
    {
        var node = place.Node;
        place.TakesOnly("value", "before", "clientId", node.Type == typeof(Touchpoint) ? "replaces" : "");
        if (node.Kind is not ("stage" or "step" or "touchpoint" or "painPoint" or "candidateFix" or "claim"))
        {
            place.Refuse("path", $"A {node.Words} is not split.");
            return null;
        }

        if (Parts(place) is not { } parts)
        {
            return null;
        }

        var title = node.Title;
        var oldKey = TouchpointKeys.Of(node.Json);
        var oldKeys = TouchpointKeys.ReplacedBy(node.Json).ToList();
        var made = Make(place, parts);
        HandOver(place, made[1]);
        if (node.Type == typeof(Touchpoint))
        {
            Carry(place, made, oldKey, oldKeys);
        }

        return EditReason.Phrase("split", node.Kind, title);
    }

    private static List<JsonObject>? Parts(EditPlace place)
    {
        if (place.Edit.Value is not JsonArray { Count: >= 2 and <= Most } value)
        {
            place.Refuse("value", $"It must be a list of 2 to {Most} parts.");
            return null;
        }

        var parts = value.Select((part, i) => Shape.Fit(part, place.Node.Type, $"{place.At}.value[{i}]", place.Violations) as JsonObject).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var (field, _) in parts[i] ?? [])
            {
                if (DocumentFields.ElementsOf(place.Node.Type, field) is not null || (i == 0 && field == "id") || field == "statementVersion")
                {
                    place.Refuse($"value[{i}].{field}", "A part does not say this: the first keeps its id, and what stands in it is handed over.");
                }
            }
        }

        return place.Violations.Any ? null : [.. parts.Select(part => part!)];
    }

    private static List<JsonObject> Make(EditPlace place, List<JsonObject> parts)
    {
        var (node, list) = (place.Node, place.Node.List!);
        var model = new JsonObject(node.Json
            .Where(field => field.Key is not ("id" or "replaces" or "statementVersion") && DocumentFields.ElementsOf(node.Type, field.Key) is null)
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        var made = new List<JsonObject> { node.Json };
        Overlay(node.Json, parts[0]);
        for (var i = 1; i < parts.Count; i++)
        {
            var part = model.DeepClone().AsObject();
            Overlay(part, parts[i]);
            // Without a label of the sender's its place in the request is one, so that the answer tells its id.
            part["id"] ??= i == 1 && place.Edit.ClientId.Length > 0 ? place.Edit.ClientId : $"{place.At}.value[{i}]";
            list.Insert(list.IndexOf(made[^1]) + 1, part);
            made.Add(part);
        }

        return made;
    }

    private static void Overlay(JsonObject element, JsonObject part)
    {
        foreach (var (field, value) in part)
        {
            element[field] = value?.DeepClone();
        }
    }

    private static void HandOver(EditPlace place, JsonObject second)
    {
        if (place.Edit.Before.Length == 0)
        {
            return;
        }

        foreach (var (field, value) in place.Node.Json)
        {
            if (value is JsonArray list && DocumentFields.ElementsOf(place.Node.Type, field) is not null && DocumentTree.IndexOf(list, place.Edit.Before) is >= 0 and var from)
            {
                var moved = list.Skip(from).ToList();
                moved.ForEach(child => list.Remove(child));
                second[field] = new JsonArray([.. moved]);
                return;
            }
        }

        place.Refuse("before", $"There is no element '{place.Edit.Before}' in it.");
    }

    private static void Carry(EditPlace place, List<JsonObject> made, string oldKey, List<string> oldKeys)
    {
        var keys = made.ConvertAll(TouchpointKeys.Of);
        var retired = !keys.Contains(oldKey);
        foreach (var part in retired ? made : made[1..])
        {
            TouchpointKeys.Replace(part, [.. retired ? oldKeys.Append(oldKey) : [], .. place.Edit.Replaces ?? []]);
        }

        TouchpointKeys.OnPaths(place.Tree.Root, oldKey, keys);
        // What the old one handed over the last part hands over now.
        var first = DocumentTree.IdOf(made[0]);
        foreach (var terms in (place.Tree.Root["handoffs"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (Labels.Spell(terms["from"]?.GetValue<string>() ?? "") == first)
            {
                terms["from"] = made[^1]["id"]!.GetValue<string>();
            }
        }
    }
}
