using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Journey.Platform.Json;

namespace Journey.Maps.Maps;

/// <summary>Writes and reads documents. What is empty is not written: absent and empty are the same.</summary>
internal static class DocumentJson
{
    public const int SchemaVersion = 1;
    private const int Braces = 2;

    // Lists that came later are written where they hold something: a map without them is written as it always was.
    private static readonly FrozenSet<string> InTheFirstShape =
        ["stages", "steps", "touchpoints", "emotions", "painPoints", "reasons", "claims", "candidateFixes"];

    public static JsonSerializerOptions Options { get; } = Create();

    public static JsonObject ToNode(MapDocument document) => JsonSerializer.SerializeToNode(document, Options)!.AsObject();

    public static byte[] ToStored(MapDocument document)
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(document, Options);
        return [.. Encoding.UTF8.GetBytes($"{{\"schemaVersion\":{SchemaVersion}"), .. written.Length > Braces ? ","u8 : [], .. written.AsSpan(1)];
    }

    public static MapDocument FromStored(ReadOnlySpan<byte> json)
    {
        var rest = json[EndOfVersion(json)..].TrimStart(" \r\n\t"u8);
        byte[] document = [(byte)'{', .. rest is [(byte)',', ..] ? rest[1..] : rest];
        return JsonSerializer.Deserialize<MapDocument>(document, Options) ?? throw new JsonException("A stored document is empty.");
    }

    // The version stands first, so that what follows is read once.
    private static int EndOfVersion(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var first = reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
        int? schema = first && reader.ValueTextEquals("schemaVersion"u8) && reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : null;
        return schema == SchemaVersion
            ? (int)reader.BytesConsumed
            : throw new JsonException($"A stored document has schema version {schema}; this program knows {SchemaVersion}.");
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        JourneyJson.Configure(options);
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(LeaveOutWhatIsEmpty);
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        var ofDocument = type.Type == typeof(MapDocument) || type.Type == typeof(Segment) || type.Type.IsAssignableTo(typeof(IElement));
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(string))
            {
                property.ShouldSerialize = (_, value) => value is string { Length: > 0 };
            }
            else if (!ofDocument)
            {
                continue;
            }
            else if (property.PropertyType == typeof(bool) && property.Name != "priority")
            {
                property.ShouldSerialize = (_, value) => value is true;
            }
            else if (property.Name is "answers" or "definitionVersion")
            {
                property.ShouldSerialize = (_, value) => value is not 0;
            }
            else if (!InTheFirstShape.Contains(property.Name) && property.PropertyType.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            {
                property.ShouldSerialize = (_, value) => value is System.Collections.ICollection { Count: > 0 };
            }
        }
    }
}
