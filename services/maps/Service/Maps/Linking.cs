using System.Collections.Frozen;

namespace Journey.Maps.Maps;

/// <summary>Points an element at another one; without a value at none.</summary>
internal static class Linking
{
    // The kind that is pointed at; "" for any element, which the rules check: handoffs need not stand in the document.
    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string>
    {
        ["step"] = "step",
        ["painPoint"] = "painPoint",
        ["metric"] = "metric",
        ["claim"] = "claim",
        ["from"] = "touchpoint",
        ["to"] = "touchpoint",
        ["element"] = "",
        ["subJourney"] = "map",
    }.ToFrozenDictionary();

    /// <summary>Whether the field holds the id of another element of the map.</summary>
    public static bool IsReference(string field) => field != "subJourney" && Fields.ContainsKey(field);

    public static string? Apply(EditPlace place)
    {
        var (edit, node) = (place.Edit, place.Node);
        if (Shape.Find(node.Type, edit.Field) is null || !Fields.TryGetValue(edit.Field, out var kind))
        {
            place.Refuse("field", $"A {node.Words} has no link '{edit.Field}'.");
            return null;
        }

        place.TakesOnly("field", "value");
        if (edit.Value is null)
        {
            node.Json.Remove(edit.Field);
            return $"unlinked {EditReason.Phrase("the", node.Kind, node.Title)} from its {EditReason.Words(edit.Field)}";
        }

        if (place.Id(edit.Value, "value") is not { } id)
        {
            return null;
        }

        // Another map is not on this one: the store knows whether it is there.
        if (kind is not ("" or "map") && place.Tree.Find(id)?.Kind != kind)
        {
            place.Refuse("value", $"There is no {EditReason.Words(kind)} '{id}' on the map.");
            return null;
        }

        node.Json[edit.Field] = id;
        return $"linked {EditReason.Phrase("the", node.Kind, node.Title)} to a {EditReason.Words(kind.Length == 0 ? "element" : kind)}";
    }
}
