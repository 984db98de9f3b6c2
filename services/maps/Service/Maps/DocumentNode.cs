using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>An element in the JSON form, with the list it stands in and what that belongs to; the map itself stands in none.</summary>
internal sealed record DocumentNode(JsonObject Json, Type Type, JsonArray? List, string Parent = "")
{
    private static readonly ImmutableArray<string> Titles =
        ["title", "name", "statement", "criterion", "reason", "because", "text", "note", "payload", "test", "on", "link", "notConnected"];

    public string Kind => KindOf(Type);

    public string Words => EditReason.Words(Kind);

    public string Title => List is null ? "" : TitleOf(Json);

    /// <summary>The list of that name, made where there was none.</summary>
    public JsonArray ListOf(string field)
    {
        if (Json[field] is not JsonArray list)
        {
            Json[field] = list = [];
        }

        return list;
    }

    /// <summary>The list for elements of that kind; null where there is none.</summary>
    public JsonArray? ListFor(Type element) =>
        DocumentJson.Options.GetTypeInfo(Type).Properties.FirstOrDefault(p => Shape.ElementsOf(p) == element) is { } property ? ListOf(property.Name) : null;

    public static string KindOf(Type type) => type == typeof(MapDocument) ? "map"
        : type == typeof(HandoffTerms) ? "handoff"
        : JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    /// <summary>What an element is known by; where it has no title, the words nearest to one.</summary>
    public static string TitleOf(JsonObject json) =>
        Titles.Select(name => json[name]).FirstOrDefault(title => title is not null)?.GetValue<string>() ?? "";
}
