using System.Text.Json.Nodes;

namespace Journey.Gateway.Description;

/// <summary>Makes one OpenAPI document of several. A path may be told once; schemas that differ under one name get the part's name in front.</summary>
internal static class MergedDocument
{
    const string Reference = "$ref";
    const string SchemaRoot = "#/components/schemas/";

    public static JsonObject Of(IEnumerable<(string Part, JsonObject Document)> documents)
    {
        var paths = new JsonObject();
        var schemas = new JsonObject();
        var version = "3.1.1";
        foreach (var (part, document) in documents)
        {
            version = document["openapi"]?.GetValue<string>() ?? version;
            TakeSchemas(part, document, schemas);
            TakePaths(part, document, paths);
        }

        return new JsonObject
        {
            ["openapi"] = version,
            ["info"] = new JsonObject { ["title"] = "Journey", ["version"] = "v1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject { ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } }
            }
        };
    }

    static void TakePaths(string part, JsonObject document, JsonObject paths)
    {
        foreach (var (path, item) in document["paths"]?.AsObject() ?? [])
        {
            if (!paths.TryAdd(path, item?.DeepClone()))
            {
                throw new InvalidOperationException($"{part} describes {path}, which another part describes already.");
            }
        }
    }

    static void TakeSchemas(string part, JsonObject document, JsonObject schemas)
    {
        foreach (var (name, schema) in (document["components"]?["schemas"]?.AsObject() ?? []).ToList())
        {
            if (schemas.TryGetPropertyValue(name, out var known) && !JsonNode.DeepEquals(known, schema))
            {
                var own = char.ToUpperInvariant(part[0]) + part[1..] + name;
                Rename(document, SchemaRoot + name, SchemaRoot + own);
                schemas.Add(own, schema?.DeepClone());
            }
            else if (known is null)
            {
                schemas.Add(name, schema?.DeepClone());
            }
        }
    }

    static void Rename(JsonNode? node, string from, string to)
    {
        switch (node)
        {
            case JsonObject members when members[Reference]?.GetValueKind() == System.Text.Json.JsonValueKind.String
                && members[Reference]!.GetValue<string>() == from:
                members[Reference] = to;
                break;
            case JsonObject members:
                members.ToList().ForEach(member => Rename(member.Value, from, to));
                break;
            case JsonArray items:
                items.ToList().ForEach(item => Rename(item, from, to));
                break;
        }
    }
}
