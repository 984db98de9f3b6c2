using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>The JSON form of a document in which elements are found by id.</summary>
internal sealed class DocumentTree(JsonObject root, Guid mapId)
{
    public JsonObject Root => root;

    /// <summary>The element with the id; the map itself for an empty one.</summary>
    public DocumentNode? Find(string id) => id.Length == 0 || id == Labels.Map || Labels.Spell(id) == mapId.ToString()
        ? new DocumentNode(root, typeof(MapDocument), null)
        : Elements(root, typeof(MapDocument)).FirstOrDefault(e => IdOf(e.Json) == Labels.Spell(id));

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

    private static string IdOf(JsonNode element) => Labels.Spell(element["id"]?.GetValue<string>() ?? "");

    private static IEnumerable<DocumentNode> Elements(JsonObject parent, Type type)
    {
        foreach (var (name, value) in parent)
        {
            if (value is not JsonArray list || Shape.ElementsOf(Shape.Find(type, name)!) is not { } element)
            {
                continue;
            }

            foreach (var json in list.OfType<JsonObject>())
            {
                yield return new DocumentNode(json, element, list);
                foreach (var below in Elements(json, element))
                {
                    yield return below;
                }
            }
        }
    }
}
