using Journey.Portal.Editing;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>An edit that was made: what to say, and where a reader goes on.</summary>
/// <param name="Before">What was open.</param>
/// <param name="After">The map as it is now.</param>
/// <param name="Act">What the form did.</param>
/// <param name="Version">The version it made, or that already said so.</param>
/// <param name="Added">Id of what is new; empty where nothing is.</param>
internal sealed record EditDone(EditorModel Before, MapTree After, string Act, int Version, string Added)
{
    static readonly string[] Linked = ["map", "stage", "step", "touchpoint", "painPoint"];

    bool Unchanged => Version == Before.View.Version.Version;

    /// <summary>What is new, else what was edited.</summary>
    public string Edited => Added.Length > 0 ? Added : Before.Node.Id;

    MapNode? Subject => After.Find(Added) ?? After.Find(Before.Node.Id);

    public string Code => Unchanged ? "unchanged" : Act switch
    {
        "add" => "added",
        "move" or "earlier" or "later" => "moved",
        "split" => "split",
        "merge" => "merged",
        "remove" => "removed",
        _ => "saved",
    };

    public string Words => Code switch
    {
        "unchanged" => T("Nothing changed: it reads so already."),
        "added" => T("Added “{0}”. Version {1}.", Subject?.Title, Version),
        "moved" => T("Moved “{0}”: {1}. Version {2}.", Before.Node.Title, Place, Version),
        "split" => T("Split “{0}”; “{1}” is new. Version {2}.", Before.Node.Title, Subject?.Title, Version),
        "merged" => T("Merged into “{0}”. Version {1}.", Subject?.Title, Version),
        "removed" => new Loss(Before.Tree, Before.Node).Words is { Length: > 0 } lost ? T("Removed “{0}” with {1}. Version {2}.", Before.Node.Title, lost, Version) : T("Removed “{0}”. Version {1}.", Before.Node.Title, Version),
        _ => T("Saved as version {0}.", Version),
    };

    /// <summary>The element whose link takes focus: what is new, else what was edited; what is gone leaves it to the next, or to what it stood in.</summary>
    public string Focus => Nearest(Subject ?? Neighbour);

    /// <summary>The stage to show open where the path is folded.</summary>
    public string Stage
    {
        get
        {
            var node = After.Find(Focus);
            while (node is not null && node.Kind.Code != "stage")
            {
                node = After.Find(node.Place);
                if (node is { Kind.IsMap: true })
                {
                    return "";
                }
            }
            return node?.Id ?? "";
        }
    }

    MapNode? Neighbour =>
        Before.Tree.Siblings(Before.Node).SkipWhile(node => node.Id != Before.Node.Id).Skip(1).Select(node => After.Find(node.Id)).FirstOrDefault(node => node is not null)
        ?? After.Find(Before.Node.Place);

    string Place => Subject is { } moved
        ? After.Siblings(moved).SkipWhile(node => node.Id != moved.Id).Skip(1).FirstOrDefault() is { } next ? T("before “{0}”", next.Title) : T("at the end of “{0}”", moved.Parent!.Title)
        : "";

    string Nearest(MapNode? node)
    {
        while (node is not null && !Linked.Contains(node.Kind.Code))
        {
            node = After.Find(node.Place);
        }
        return node?.Id ?? After.Root.Id;
    }
}
