using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Tests;

/// <summary>JSON with sorted names and without nulls, to be compared as text.</summary>
internal static class Canonical
{
    public static string Of(object value) => Of(JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web))!.ToJsonString();

    public static string Of(JsonElement value) => Of(JsonNode.Parse(value.GetRawText()))!.ToJsonString();

    private static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject of => new JsonObject(of.Where(pair => pair.Value is not null).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Of(pair.Value)))),
        JsonArray of => new JsonArray([.. of.Select(Of)]),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => JsonValue.Create(JsonDocument.Parse(number.ToJsonString()).RootElement.GetDouble()),
        _ => node?.DeepClone(),
    };
}
