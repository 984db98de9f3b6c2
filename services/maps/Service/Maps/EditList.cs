using System.Text.Json;
using System.Text.Json.Nodes;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>Applies edits to the JSON form of a document, in order: what they do not touch is carried over as it is.</summary>
internal sealed class EditList
{
    private const int Most = 500;
    private readonly DocumentTree tree;
    private readonly Violations violations;
    private readonly List<string> phrases = [];

    private EditList(DocumentTree tree, Violations violations)
    {
        this.tree = tree;
        this.violations = violations;
    }

    public static (MapDocument Document, IReadOnlyList<string> Phrases) Apply(
        MapDocument before, Guid mapId, IReadOnlyList<Edit> edits, Violations violations)
    {
        violations.Require(edits.Count is >= 1 and <= Most, "edits", $"There must be 1 to {Most} edits.");
        var list = new EditList(new DocumentTree(DocumentJson.ToNode(before), mapId), violations);
        for (var i = 0; i < Math.Min(edits.Count, Most); i++)
        {
            list.Apply(edits[i], $"edits[{i}]");
        }

        return (list.tree.Root.Deserialize<MapDocument>(DocumentJson.Options)!, list.phrases);
    }

    private void Apply(Edit edit, string at)
    {
        if (edit.Op is not { } op || !Enum.IsDefined(op))
        {
            // Over HTTP a word that is no kind of edit was refused for its form already.
            new Findings(violations).Require(false, $"{at}.op", "It must be one of set, add, remove.");
        }
        else if (tree.Find(edit.Path) is not { } node)
        {
            violations.Add($"{at}.path", $"There is no element '{edit.Path}' on the map.");
        }
        else
        {
            Apply(op, edit, node, at);
        }
    }

    private void Apply(EditOp op, Edit edit, DocumentNode node, string at)
    {
        switch (op)
        {
            case EditOp.Set:
                Set(edit, node, at);
                break;
            case EditOp.Add:
                Add(edit, node, at);
                break;
            default:
                Remove(edit, node, at);
                break;
        }
    }

    private void Set(Edit edit, DocumentNode node, string at)
    {
        var property = Shape.Find(node.Type, edit.Field);
        if (property is null || edit.Field is "id" or "statementVersion" || Shape.ElementsOf(property) is not null)
        {
            violations.Add($"{at}.field", property is null
                ? $"A {node.Words} has no field '{edit.Field}'."
                : $"The field '{edit.Field}' is not set: ids and versions are the service's, elements are added and removed.");
            return;
        }

        Unused(edit.Before, $"{at}.before", "set");
        if (edit.Value is null)
        {
            node.Json.Remove(edit.Field);
        }
        else if (Shape.Fit(edit.Value, property.PropertyType, $"{at}.value", violations) is { } value)
        {
            node.Json[edit.Field] = value;
        }

        phrases.Add($"changed {EditReason.Words(edit.Field)} of {EditReason.Phrase("the", node.Kind, node.Title)}");
    }

    private void Add(Edit edit, DocumentNode node, string at)
    {
        if (Shape.Find(node.Type, edit.Field) is not { } property || Shape.ElementsOf(property) is not { } type)
        {
            violations.Add($"{at}.field", $"A {node.Words} has no list of elements '{edit.Field}'.");
            return;
        }

        if (Shape.Fit(edit.Value, type, $"{at}.value", violations) is not JsonObject added)
        {
            return;
        }

        var list = node.Json[edit.Field] as JsonArray;
        if (list is null)
        {
            node.Json[edit.Field] = list = [];
        }

        var before = edit.Before.Length == 0 ? list.Count : DocumentTree.IndexOf(list, edit.Before);
        if (before < 0)
        {
            violations.Add($"{at}.before", $"There is no element '{edit.Before}' in that list.");
            return;
        }

        list.Insert(before, added);
        phrases.Add(EditReason.Phrase("added", DocumentNode.KindOf(type), DocumentNode.TitleOf(added)));
    }

    private void Remove(Edit edit, DocumentNode node, string at)
    {
        Unused(edit.Field, $"{at}.field", "remove");
        Unused(edit.Before, $"{at}.before", "remove");
        violations.Require(edit.Value is null, $"{at}.value", "A remove has no value.");
        if (node.List is null)
        {
            violations.Add($"{at}.path", "The map itself is not removed by an edit.");
            return;
        }

        node.List.Remove(node.Json);
        phrases.Add(EditReason.Phrase("removed", node.Kind, node.Title));
    }

    private void Unused(string value, string field, string op) => violations.Require(value.Length == 0, field, $"A {op} does not take it.");
}
