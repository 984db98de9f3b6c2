namespace Journey.Maps.Maps;

/// <summary>Puts an element elsewhere: in its own list, or into the list of another element that takes its kind.</summary>
internal static class Moving
{
    public static string? Apply(EditPlace place)
    {
        place.TakesOnly("value", "before");
        var (edit, node) = (place.Edit, place.Node);
        var list = node.List!;
        if (edit.Value is not null)
        {
            if (place.Id(edit.Value, "value") is not { } id)
            {
                return null;
            }

            if (place.Tree.Find(id) is not { } parent || parent.ListFor(node.Type) is not { } other)
            {
                place.Refuse("value", $"There is no element '{id}' that a {node.Words} could stand in.");
                return null;
            }

            list = other;
        }

        if (edit.Before.Length > 0 && DocumentTree.IndexOf(list, edit.Before) < 0)
        {
            place.Refuse("before", $"There is no element '{edit.Before}' in that list.");
            return null;
        }

        if (Labels.Spell(edit.Before) != DocumentTree.IdOf(node.Json))
        {
            node.List!.Remove(node.Json);
            list.Insert(edit.Before.Length == 0 ? list.Count : DocumentTree.IndexOf(list, edit.Before), node.Json);
        }

        return EditReason.Phrase("moved", node.Kind, node.Title);
    }
}
