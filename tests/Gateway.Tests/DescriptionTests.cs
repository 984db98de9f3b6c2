using System.Text.Json.Nodes;
using Journey.Gateway.Description;

namespace Gateway.Tests;

public sealed class DescriptionTests
{
    [Fact]
    public void Equal_schemas_are_shared_and_others_get_the_name_of_their_part()
    {
        var merged = MergedDocument.Of(
        [
            ("maps", Document("/maps", "Problem", "string", "Reply", "string")),
            ("owners", Document("/people", "Problem", "string", "Reply", "integer"))
        ]);

        var schemas = merged["components"]!["schemas"]!.AsObject();
        Assert.Equal(["Problem", "Reply", "OwnersReply"], schemas.Select(schema => schema.Key));
        Assert.Equal("#/components/schemas/Reply", Reference(merged, "/maps"));
        Assert.Equal("#/components/schemas/OwnersReply", Reference(merged, "/people"));
    }

    [Fact]
    public void A_path_told_twice_is_an_error()
    {
        var document = Document("/maps", "A", "string", "B", "string");

        var error = Assert.Throws<InvalidOperationException>(() => MergedDocument.Of([("maps", document), ("owners", document.DeepClone().AsObject())]));

        Assert.Contains("/maps", error.Message, StringComparison.Ordinal);
    }

    static string? Reference(JsonObject merged, string path) => (string?)merged["paths"]![path]!["get"]!["schema"]!["$ref"];

    static JsonObject Document(string path, string first, string firstType, string second, string secondType) => JsonNode.Parse(
        $$"""
        {
          "openapi": "3.1.1",
          "paths": { "{{path}}": { "get": { "schema": { "$ref": "#/components/schemas/{{second}}" } } } },
          "components": { "schemas": { "{{first}}": { "type": "{{firstType}}" }, "{{second}}": { "type": "{{secondType}}" } } }
        }
        """)!.AsObject();
}
