namespace Journey.Portal.Editing;

/// <summary>What happens to a step that goes behind the line of visibility: what moves with it, what is pointed at the step it then stands under, what goes.</summary>
public sealed class BackstageMove(MapTree tree, MapNode step)
{
    public MapNode Step => step;

    /// <summary>Steps that it could stand under.</summary>
    public IEnumerable<MapNode> Places => tree.Of("step").Where(other => other.Id != step.Id);

    /// <summary>What stands in the step and moves into the other one: contacts keep their keys, so that a log still finds them.</summary>
    public IEnumerable<MapNode> Moved => tree.All.Where(node => node.Parent?.Id == step.Id && (node.Kind.Code is "touchpoint" or "laneItem"));

    /// <summary>What is said of the step and is said of the other one from then on.</summary>
    public IEnumerable<MapNode> Pointed => tree.All.Where(node => node.Kind.At.Length > 0 && node.Kind.Code != "translation" && node.Text(node.Kind.At) == step.Id);

    /// <summary>What goes: feelings at work that no customer takes, with what is said of them, and what the step is called in other languages.</summary>
    public IEnumerable<Loss> Lost => tree.All
        .Where(node => (node.Kind.Code == "emotion" && node.Parent?.Id == step.Id) || (node.Kind.Code == "translation" && node.Place == step.Id))
        .Select(node => new Loss(tree, node));

    /// <summary>Whether it comes before another step on the path.</summary>
    public bool IsBefore(MapNode other) => tree.Of("step").First(node => node.Id == step.Id || node.Id == other.Id).Id == step.Id;

    /// <summary>The first touchpoint of a step; null where it has none.</summary>
    public MapNode? FirstOf(MapNode other) => tree.Of("touchpoint").FirstOrDefault(node => node.Parent?.Id == other.Id);

    /// <summary>The nearest step before it that is none of those given, else the nearest after it, else any.</summary>
    public MapNode? Proposed(IReadOnlyCollection<string> others)
    {
        var steps = tree.Of("step").ToList();
        var at = steps.FindIndex(node => node.Id == step.Id);
        var near = steps.Take(at).Reverse().Concat(steps.Skip(at + 1)).ToList();
        return near.FirstOrDefault(node => !others.Contains(node.Id)) ?? near.FirstOrDefault();
    }

    /// <summary>"2 touchpoints and a claim" that stay; empty where the step carries nothing.</summary>
    public string StaysWords => Loss.InWords(Moved.Concat(Pointed));

    /// <summary>What goes, in words; empty where nothing does.</summary>
    public string GoesWords => Loss.InWords(Lost.SelectMany(loss => loss.Others.Append(loss.Removed)).DistinctBy(node => node.Id));
}
