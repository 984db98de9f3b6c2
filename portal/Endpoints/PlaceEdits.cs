using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Editing;

namespace Journey.Portal.Endpoints;

/// <summary>Edits that put an element elsewhere.</summary>
internal static class PlaceEdits
{
    /// <summary>To what was chosen: before an element, or to the end of another ("end:" and its id).</summary>
    public static IReadOnlyList<Edit> Move(MapTree tree, MapNode node, IReadOnlyDictionary<string, string> typed, Violations wrong)
    {
        var to = typed.Or("to");
        var parent = to.StartsWith("end:", StringComparison.Ordinal) ? tree.Find(to["end:".Length..]) : tree.Find(to)?.Parent;
        var before = to.StartsWith("end:", StringComparison.Ordinal) ? null : tree.Find(to);
        if (parent is null || (before is not null && before.Kind != node.Kind) || !node.Kind.Under.Contains(parent.Kind.Code))
        {
            wrong.Add("to", to.Length == 0 ? "Choose where it should stand." : "That place is not on the map any more.");
            return [];
        }
        return Stands(tree, node, parent, before) ? [] : [Edit(node, parent, before)];
    }

    /// <summary>One place earlier or later; past the end of what it stands in, into the one before or behind that.</summary>
    public static IReadOnlyList<Edit> Nudge(MapTree tree, MapNode node, int by)
    {
        var siblings = tree.Siblings(node).ToList();
        var place = siblings.FindIndex(sibling => sibling.Id == node.Id) + by;
        if (place >= 0 && place < siblings.Count)
        {
            return [Edit(node, node.Parent!, by < 0 ? siblings[place] : siblings.ElementAtOrDefault(place + 1))];
        }
        var parents = node.Parent is { } parent ? tree.Of(parent.Kind.Code).ToList() : [];
        var other = parents.ElementAtOrDefault(parents.FindIndex(known => known.Id == node.Parent?.Id) is >= 0 and var at ? at + by : -1);
        return other is null ? [] : [Edit(node, other, by < 0 ? null : tree.Of(node.Kind.Code).FirstOrDefault(first => first.Parent?.Id == other.Id))];
    }

    static bool Stands(MapTree tree, MapNode node, MapNode parent, MapNode? before)
    {
        var siblings = tree.Siblings(node);
        var next = siblings.SkipWhile(sibling => sibling.Id != node.Id).Skip(1).FirstOrDefault();
        return parent.Id == node.Parent?.Id && (before?.Id == node.Id || before?.Id == next?.Id);
    }

    static Edit Edit(MapNode node, MapNode parent, MapNode? before)
    {
        var edit = new Edit { Op = EditOp.Move, Path = node.Id, Before = before?.Id ?? "" };
        if (!parent.Kind.IsMap)
        {
            edit.Value = Value.ForString(parent.Id);
        }
        return edit;
    }
}
