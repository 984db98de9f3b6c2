using System.Text.Json;
using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>An element in the JSON form, with the list it stands in; the map itself stands in none.</summary>
internal sealed record DocumentNode(JsonObject Json, Type Type, JsonArray? List)
{
    public string Kind => KindOf(Type);

    public string Words => EditReason.Words(Kind);

    public string Title => List is null ? "" : TitleOf(Json);

    public static string KindOf(Type type) => type == typeof(MapDocument) ? "map" : JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    public static string TitleOf(JsonObject json) =>
        (json["title"] ?? json["name"] ?? json["statement"])?.GetValue<string>() ?? "";
}
