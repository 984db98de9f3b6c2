using static Journey.Portal.Text.Words;

namespace Journey.Portal.Editing;

/// <summary>What goes when an element is removed: what stands in it, and what would point at nothing.</summary>
public sealed class Loss
{
    readonly MapTree tree;
    readonly HashSet<string> gone = new(StringComparer.Ordinal);

    public Loss(MapTree tree, MapNode removed)
    {
        this.tree = tree;
        Removed = removed;
        Take(removed);
        var before = 0;
        while (before < gone.Count)
        {
            before = gone.Count;
            foreach (var node in tree.All.Where(node => !gone.Contains(node.Id) && Needs(node)).ToList())
            {
                Take(node);
            }
        }
    }

    public MapNode Removed { get; }

    /// <summary>What goes with it, in the order of the map.</summary>
    public IEnumerable<MapNode> Others => tree.All.Where(node => gone.Contains(node.Id) && node.Id != Removed.Id);

    /// <summary>Elements to name in the removal: what stands in another one of them goes with that, and so do translations of its texts.</summary>
    public IEnumerable<MapNode> Roots => tree.All.Where(node =>
        gone.Contains(node.Id) && !(node.Parent is { } parent && gone.Contains(parent.Id)) && (node.Id == Removed.Id || node.Kind.Code != "translation"));

    /// <summary>Fixes that stay and lose the metric that should have moved.</summary>
    public IEnumerable<MapNode> WithoutMetric => tree.Of("candidateFix").Where(fix => !gone.Contains(fix.Id) && gone.Contains(fix.Text("metric")));

    /// <summary>Expected ways that stay, with the touchpoints that are left to them; none for one that has to go.</summary>
    public IEnumerable<(MapNode Way, IReadOnlyList<string> Left)> Ways
    {
        get
        {
            var keys = tree.Of("touchpoint").Where(node => gone.Contains(node.Id)).Select(node => node.Text("key")).ToHashSet(StringComparer.Ordinal);
            return from way in tree.Of("expectedPath")
                   where !gone.Contains(way.Id)
                   let all = way.Text("touchpoints").Split(", ", StringSplitOptions.RemoveEmptyEntries)
                   let left = all.Where(key => !keys.Contains(key)).ToList()
                   where left.Count < all.Length
                   select (way, (IReadOnlyList<string>)left);
        }
    }

    /// <summary>"2 touchpoints, a pain point and 3 claims"; empty where nothing else goes.</summary>
    public string Words => InWords(Others);

    /// <summary>How many there are of each kind, in words; empty for none.</summary>
    public static string InWords(IEnumerable<MapNode> nodes)
    {
        var parts = nodes.GroupBy(node => node.Kind).Select(group => group.Key.Counted(group.Count())).ToList();
        return parts.Count switch
        {
            0 => "",
            1 => parts[0],
            _ => T("{0} and {1}", string.Join(T(", "), parts[..^1]), parts[^1]),
        };
    }

    bool Needs(MapNode node) => node.Kind.At.Length > 0 && gone.Contains(node.Text(node.Kind.At));

    void Take(MapNode node)
    {
        gone.Add(node.Id);
        gone.UnionWith(MapTree.Below(node).Select(below => below.Id));
    }
}
