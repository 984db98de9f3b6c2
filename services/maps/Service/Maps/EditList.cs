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

        // What was refused may have left the tree in a form that no document has.
        return (violations.Any ? before : list.tree.Root.Deserialize<MapDocument>(DocumentJson.Options)!, list.phrases);
    }

    private void Apply(Edit edit, string at)
    {
        if (edit.Op is not { } op || !Enum.IsDefined(op))
        {
            // Over HTTP a word that is no kind of edit was refused for its form already.
            new Findings(violations).Require(false, $"{at}.op", "It must be one of set, add, remove, move, split, merge, link.");
        }
        else if (tree.Find(edit.Path) is not { } node)
        {
            violations.Add($"{at}.path", $"There is no element '{edit.Path}' on the map.");
        }
        else if (Apply(op, new EditPlace(edit, node, at, tree, violations)) is { } phrase)
        {
            phrases.Add(phrase);
        }
    }

    private static string? Apply(EditOp op, EditPlace place)
    {
        if (op is EditOp.Remove or EditOp.Move or EditOp.Split or EditOp.Merge && place.Node.List is null)
        {
            place.Refuse("path", $"The map itself is not taken by a {op.ToString().ToLowerInvariant()}.");
            return null;
        }

        return op switch
        {
            EditOp.Set => Set(place),
            EditOp.Add => Add(place),
            EditOp.Move => Moving.Apply(place),
            EditOp.Split => Splitting.Apply(place),
            EditOp.Merge => Merging.Apply(place),
            EditOp.Link => Linking.Apply(place),
            _ => Removing.Apply(place),
        };
    }

    private static string? Set(EditPlace place)
    {
        var (edit, node) = (place.Edit, place.Node);
        var property = Shape.Find(node.Type, edit.Field);
        if (property is null || edit.Field is "id" or "statementVersion" || Shape.ElementsOf(property) is not null)
        {
            place.Refuse("field", property is null
                ? $"A {node.Words} has no field '{edit.Field}'."
                : $"The field '{edit.Field}' is not set: ids and versions are the service's, elements are added and removed.");
            return null;
        }

        place.TakesOnly("field", "value");
        if (edit.Value is null)
        {
            node.Json.Remove(edit.Field);
        }
        else if (Shape.Fit(edit.Value, property.PropertyType, $"{place.At}.value", place.Violations) is { } value)
        {
            node.Json[edit.Field] = value;
        }

        return $"changed {EditReason.Words(edit.Field)} of {EditReason.Phrase("the", node.Kind, node.Title)}";
    }

    private static string? Add(EditPlace place)
    {
        var (edit, node) = (place.Edit, place.Node);
        if (Shape.Find(node.Type, edit.Field) is not { } property || Shape.ElementsOf(property) is not { } type)
        {
            place.Refuse("field", $"A {node.Words} has no list of elements '{edit.Field}'.");
            return null;
        }

        place.TakesOnly("field", "value", "before", "clientId", type == typeof(Touchpoint) ? "replaces" : "");
        if (Shape.Fit(edit.Value, type, $"{place.At}.value", place.Violations) is not JsonObject added)
        {
            return null;
        }

        Name(place, added);
        if (edit.Replaces is { Count: > 0 } keys)
        {
            TouchpointKeys.Replace(added, keys);
        }

        var list = node.ListOf(edit.Field);
        var before = edit.Before.Length == 0 ? list.Count : DocumentTree.IndexOf(list, edit.Before);
        if (before < 0)
        {
            place.Refuse("before", $"There is no element '{edit.Before}' in that list.");
            return null;
        }

        list.Insert(before, added);
        return EditReason.Phrase("added", DocumentNode.KindOf(type), DocumentNode.TitleOf(added));
    }

    private static void Name(EditPlace place, JsonObject added)
    {
        var (label, id) = (place.Edit.ClientId, added["id"]?.GetValue<string>() ?? "");
        if (label.Length > 0 && id.Length > 0 && label != id)
        {
            place.Refuse("clientId", "The element has another id already.");
        }
        else if (label.Length > 0)
        {
            added["id"] = label;
        }
    }
}
