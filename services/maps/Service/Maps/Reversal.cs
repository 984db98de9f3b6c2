using System.Text.Json.Nodes;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>The edits that take back what one version did, on a newer version; what was changed again since is named and left alone.</summary>
internal sealed class Reversal
{
    private readonly DocumentTree before;
    private readonly Dictionary<string, DocumentNode> was;
    private readonly Dictionary<string, DocumentNode> did;
    private readonly Dictionary<string, DocumentNode> now;
    private readonly Violations violations;
    private readonly List<Edit> edits = [];

    private Reversal(Guid mapId, MapDocument before, MapDocument after, MapDocument newest, Violations violations)
    {
        this.before = new DocumentTree(DocumentJson.ToNode(before), mapId);
        was = this.before.Index();
        did = new DocumentTree(DocumentJson.ToNode(after), mapId).Index();
        now = new DocumentTree(DocumentJson.ToNode(newest), mapId).Index();
        this.violations = violations;
    }

    /// <summary>The edits, in an order in which they can be applied.</summary>
    /// <param name="mapId">The map.</param>
    /// <param name="before">The version before the one that is taken back.</param>
    /// <param name="after">The version that is taken back.</param>
    /// <param name="newest">The version on which it is taken back.</param>
    /// <param name="violations">Takes a problem for each element that was changed since.</param>
    public static IReadOnlyList<Edit> Edits(Guid mapId, MapDocument before, MapDocument after, MapDocument newest, Violations violations)
    {
        var reversal = new Reversal(mapId, before, after, newest, violations);
        var changes = MapDiff.Of((mapId, before), (mapId, after), byIdOnly: true);
        reversal.BringBack(changes);
        foreach (var change in changes.Where(change => change.Kind is not (ChangeKind.Added or ChangeKind.Removed)))
        {
            reversal.PutBack(change);
        }

        reversal.TakeOut(changes);
        return reversal.edits;
    }

    // An element comes with what stood in it.
    private void BringBack(IReadOnlyList<MapChange> changes)
    {
        var gone = changes.Where(change => change.Kind == ChangeKind.Removed).Select(change => change.Element).ToHashSet();
        // From the last sibling to the first, so that the one to stand before is there again.
        foreach (var id in gone.Where(id => !gone.Contains(was[id].Parent)).Reverse())
        {
            var node = was[id];
            if (now.ContainsKey(id) || !now.ContainsKey(node.Parent))
            {
                violations.Add(id, now.ContainsKey(id) ? "It is on the map again." : "What it stood in is not on the map any more.");
                continue;
            }

            edits.Add(new Edit(EditOp.Add, node.Parent, node.List!.GetPropertyName(), Without(node), NextOf(node, gone)));
        }
    }

    private void PutBack(MapChange change)
    {
        var id = change.Element;
        var (old, then) = (was[id], did[id]);

        if (!now.TryGetValue(id, out var current))
        {
            violations.Add(id, $"It is not on the map any more: {change.Words} cannot be taken back.");
        }
        else if (change.Kind == ChangeKind.Moved)
        {
            edits.Add(new Edit(EditOp.Move, id, Value: old.Parent, Before: NextOf(old, [id])));
        }
        else if (!JsonNode.DeepEquals(current.Json[change.Field], then.Json[change.Field]))
        {
            violations.Add($"{id}.{change.Field}", "It was changed again since.");
        }
        else
        {
            edits.Add(new Edit(EditOp.Set, id, change.Field, old.Json[change.Field]?.DeepClone()));
        }
    }

    private void TakeOut(IReadOnlyList<MapChange> changes)
    {
        var came = changes.Where(change => change.Kind == ChangeKind.Added).Select(change => change.Element).ToHashSet();
        foreach (var id in came.Where(id => !came.Contains(did[id].Parent)))
        {
            if (!now.TryGetValue(id, out var current))
            {
                continue;
            }

            if (JsonNode.DeepEquals(current.Json, did[id].Json))
            {
                edits.Add(new Edit(EditOp.Remove, id));
            }
            else
            {
                violations.Add(id, "It was changed since it was added.");
            }
        }
    }

    // What stood in it may stand elsewhere now, and is moved back.
    private JsonObject Without(DocumentNode node)
    {
        var copy = node with { Json = node.Json.DeepClone().AsObject() };
        foreach (var below in DocumentTree.Below(copy).Where(below => now.ContainsKey(DocumentTree.IdOf(below.Json))).ToList())
        {
            below.List!.Remove(below.Json);
        }

        return copy.Json;
    }

    // The nearest sibling behind it that stands, or will stand again, in the same place.
    private string NextOf(DocumentNode node, HashSet<string> gone)
    {
        var list = node.List!;
        for (var i = list.IndexOf(node.Json) + 1; i < list.Count; i++)
        {
            var id = DocumentTree.IdOf(list[i]!);
            if ((now.TryGetValue(id, out var sibling) && sibling.Parent == node.Parent && !gone.Contains(id)) || (gone.Contains(id) && was[id].Parent == node.Parent && !now.ContainsKey(id)))
            {
                return id;
            }
        }

        return "";
    }
}
