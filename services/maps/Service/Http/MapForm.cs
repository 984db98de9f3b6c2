using System.Text.Json.Nodes;
using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>A version as it is answered: its head, and the document's own fields beside it.</summary>
internal sealed record MapForm(
    Guid Id, int Version, VersionStatus Status, DateTimeOffset CreatedAt, string CreatedBy, string Reason, IReadOnlyDictionary<string, string>? Ids)
{
    public static JsonObject Of(MapVersion map, IReadOnlyDictionary<string, string>? ids = null)
    {
        var head = new MapForm(map.MapId, map.Version, map.Status, map.CreatedAt, map.CreatedBy, map.Reason, ids);
        var form = System.Text.Json.JsonSerializer.SerializeToNode(head, DocumentJson.Options)!.AsObject();
        foreach (var (name, value) in DocumentJson.ToNode(map.Document))
        {
            form[name] = value?.DeepClone();
        }

        return form;
    }
}
