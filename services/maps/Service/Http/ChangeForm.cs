using System.Text.Json;
using System.Text.Json.Nodes;
using Journey.Maps.Maps;
using Journey.Maps.Staleness;

namespace Journey.Maps.Http;

/// <summary>A change with the maps it is about beside its own fields.</summary>
internal sealed record ChangeForm(IReadOnlyList<TouchedMap> Maps, bool Gap)
{
    public static JsonObject Of(ListedChange listed)
    {
        var form = JsonSerializer.SerializeToNode(listed.Change, DocumentJson.Options)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(new ChangeForm(listed.Maps, listed.IsGap), DocumentJson.Options)!.AsObject())
        {
            form[name] = value?.DeepClone();
        }

        return form;
    }
}
