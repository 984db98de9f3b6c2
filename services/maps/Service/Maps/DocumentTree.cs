using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>The JSON form of a document in which elements are found by id.</summary>
internal sealed class DocumentTree(JsonObject root, Guid mapId)
{
    public JsonObject Root => root;

    /// <summary>The element with the id; the map itself for an empty one.</summary>
    public DocumentNode? Find(string id) => id.Length == 0 || id == Labels.Map || Labels.Spell(id) == mapId.ToString()
        ? new DocumentNode(root, typeof(MapDocument), null)
        : All().FirstOrDefault(e => IdOf(e.Json) == Labels.Spell(id));

    /// <summary>Every element by its id, the map under its own and under its label.</summary>
    public Dictionary<string, DocumentNode> Index()
    {
        var index = new Dictionary<string, DocumentNode>();
        foreach (var element in All())
        {
            index.TryAdd(IdOf(element.Json), element);
        }

        index[Labels.Map] = index[mapId.ToString()] = new DocumentNode(root, typeof(MapDocument), null);
        return index;
    }

    /// <summary>Every element in the order of the document, without the map itself.</summary>
    public IEnumerable<DocumentNode> All() => Elements(root, typeof(MapDocument), mapId.ToString());

    /// <summary>What stands in an element, at any depth.</summary>
    public static IEnumerable<DocumentNode> Below(DocumentNode node) => Elements(node.Json, node.Type, IdOf(node.Json));

    public static int IndexOf(JsonArray list, string id)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (IdOf(list[i]!) == Labels.Spell(id))
            {
                return i;
            }
        }

        return -1;
    }

    public static string IdOf(JsonNode element) => Labels.Spell(element["id"]?.GetValue<string>() ?? "");

    private static IEnumerable<DocumentNode> Elements(JsonObject parent, Type type, string id)
    {
        foreach (var (name, value) in parent)
        {
            if (value is not JsonArray list || DocumentFields.ElementsOf(type, name) is not { } element)
            {
                continue;
            }

            foreach (var json in list.OfType<JsonObject>())
            {
                yield return new DocumentNode(json, element, list, id);
                foreach (var below in Elements(json, element, IdOf(json)))
                {
                    yield return below;
                }
            }
        }
    }
}
