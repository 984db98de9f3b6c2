using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>The fields of elements that hold words for people, as opposed to keys, ids and names from a list.</summary>
internal static class TextFields
{
    private static readonly FrozenSet<string> Names =
    [
        "title", "name", "statement", "intent", "neededToProgress", "note", "expectedEffect", "payload", "failureSignal", "dismissal", "criterion",
        "signal", "reason", "measure", "test", "acceptedRisk", "because", "goal.statement", "goal.outcomeTest", "segment.name", "persona.name", "persona.note",
    ];

    /// <summary>The object that holds the text and its name there; null where the element has no such text.</summary>
    public static (JsonObject Holder, string Name)? Find(JsonObject element, string field)
    {
        if (!Names.Contains(field))
        {
            return null;
        }

        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var holder = dot < 0 ? element : element[field[..dot]] as JsonObject;
        var name = field[(dot + 1)..];
        return holder?[name]?.GetValueKind() == System.Text.Json.JsonValueKind.String ? (holder, name) : null;
    }
}
