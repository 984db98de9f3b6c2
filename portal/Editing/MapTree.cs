using System.Collections;
using Google.Protobuf;
using Journey.Maps.V1;

namespace Journey.Portal.Editing;

/// <summary>The elements of a map that people edit, found by id.</summary>
public sealed class MapTree
{
    readonly Dictionary<string, MapNode> known;

    public MapTree(MapDocument document, string mapId)
    {
        Root = new MapNode(document, ElementKinds.Of("map"), null) { Id = mapId };
        All = [.. Below(Root)];
        known = All.Where(node => node.Id.Length > 0).DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        known[mapId] = Root;
    }

    public MapNode Root { get; }

    /// <summary>Every element in the order of the map, without the map itself.</summary>
    public IReadOnlyList<MapNode> All { get; }

    public MapNode? Find(string id) => known.GetValueOrDefault(id);

    /// <summary>The elements of a kind in the order of the map.</summary>
    public IEnumerable<MapNode> Of(string kind) => All.Where(node => node.Kind.Code == kind);

    /// <summary>What of a kind belongs to an element.</summary>
    public IEnumerable<MapNode> At(MapNode place, ElementKind kind) => Of(kind.Code).Where(node => node.Place == place.Id);

    /// <summary>The elements in the same list, itself included.</summary>
    public IReadOnlyList<MapNode> Siblings(MapNode node) => [.. Of(node.Kind.Code).Where(other => other.Parent?.Id == node.Parent?.Id)];

    /// <summary>The next of the kind in reading order; null for the last.</summary>
    public MapNode? Next(MapNode node) => Of(node.Kind.Code).SkipWhile(other => other.Id != node.Id).Skip(1).FirstOrDefault();

    /// <summary>What stands in an element, at any depth.</summary>
    public static IEnumerable<MapNode> Below(MapNode node)
    {
        foreach (var field in node.Message.Descriptor.Fields.InDeclarationOrder().Where(field => field.IsRepeated && !field.IsMap))
        {
            if (ElementKinds.OfList(field.JsonName) is not { } kind || field.Accessor.GetValue(node.Message) is not IList list)
            {
                continue;
            }
            foreach (var message in list.OfType<IMessage>())
            {
                var child = new MapNode(message, kind, node);
                yield return child;
                foreach (var below in Below(child))
                {
                    yield return below;
                }
            }
        }
    }
}
