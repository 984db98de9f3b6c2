using System.Collections.Frozen;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Editing;

/// <summary>The texts of an element that can be said in another language. What has no translation is read as it was written.</summary>
internal static class TranslatedTexts
{
    const string Segment = "segment.name";

    static readonly FrozenSet<string> Names =
    [
        "title", "name", "statement", "intent", "neededToProgress", "note", "expectedEffect", "criterion", "signal", "reason", "measure", "test", "acceptedRisk", "because",
        "goal.statement", "goal.outcomeTest", "persona.name", "persona.note",
    ];

    /// <summary>Fields that hold a text now, each with what it is and how it reads.</summary>
    public static IReadOnlyList<(string Code, string Words)> Of(MapNode node) =>
        [.. Fields(node).Where(field => node.Text(field.Name).Length > 0).Select(field => (field.Name, $"{T(field.Label)}: {node.Text(field.Name)}"))];

    static IEnumerable<ElementField> Fields(MapNode node)
    {
        var told = node.Kind.Fields.Where(field => Names.Contains(field.Name));
        return node.Kind.IsMap ? told.Append(new(Segment, "Segment")) : told;
    }
}
