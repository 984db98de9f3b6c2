using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Journey.Maps.Maps;
using Journey.Maps.Rpc;
using Journey.Platform.Errors;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void Nothing_is_lost_between_JSON_and_messages() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(RandomMaps.Documents), document =>
        {
            var json = DocumentJson.ToNode(document).ToJsonString();
            var violations = new Violations();
            var read = Shape.Read<MapDocument>(JsonNode.Parse(json)!.AsObject(), violations);
            var message = V1.MapDocument.Parser.ParseFrom(DocumentMessages.Of(read).ToByteArray());
            var back = DocumentJson.FromStored(DocumentJson.ToStored(DocumentRequests.Read(message)));

            Assert.Empty(violations.All);
            Assert.Equal(json, DocumentJson.ToNode(back).ToJsonString());
        }));

    [Theory]
    [InlineData("map-shape-1.json")]
    [InlineData("map-shape-1-paths.json")]
    [InlineData("map-shape-1-standing.json")]
    public void The_first_stored_shape_is_read_for_ever(string golden)
    {
        var stored = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", golden));
        var document = DocumentJson.FromStored(stored);

        Assert.Equal(EmotionBasis.SelfReported, document.Stages[0].Steps[0].Emotions[0].Basis);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(DocumentJson.ToStored(document))));
    }

    [Theory]
    [InlineData("""{"schemaVersion":2,"title":"T"}""")]
    [InlineData("""{"title":"T"}""")]
    [InlineData("""{"schemaVersion":1,"title":"T","colour":"red"}""")]
    public void A_stored_shape_that_is_not_known_is_not_guessed_at(string stored)
    {
        Assert.Throws<JsonException>(() => DocumentJson.FromStored(System.Text.Encoding.UTF8.GetBytes(stored)));
    }
}
