using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class HostileMapTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private const int Rounds = 400;
    private readonly UnitRef unit = TestUnit.Create("hostile");

    [Fact]
    public async Task A_map_with_anything_in_any_place_is_taken_whole_or_refused_with_reasons()
    {
        var http = maps.Http(unit);
        var random = new Random(20260101);
        var (taken, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var map = FullMap.Create($"Round {round}");
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                Damage(map, random);
            }

            using var body = new StringContent(map.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("maps", UriKind.Relative), body);
            Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.BadRequest, $"{answer.StatusCode}: {map}");
            var told = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                taken++;
                told.Remove("ids");
                Assert.True(JsonNode.DeepEquals(told, await http.FetchAsync($"maps/{told.Text("id")}")));
            }
            else
            {
                refused++;
                Assert.NotEmpty(told["errors"]!.AsArray());
            }
        }

        Assert.True(taken > 10 && refused > 100, $"{taken} taken, {refused} refused: the damage tests nothing.");
        var kept = 0;
        for (var next = ""; next is not null;)
        {
            var page = await http.FetchAsync($"maps?limit=200&cursor={next}");
            kept += page["maps"]!.AsArray().Count;
            next = (string?)page["next"];
        }

        Assert.Equal(taken, kept);
    }

    [Fact]
    public async Task A_body_that_is_too_long_too_deep_or_in_a_circle_is_refused()
    {
        var http = maps.Http(unit);
        var deep = new string('[', 100_000);
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(http, $"{{\"title\":{deep}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(http, $"{{\"stages\":{new string('[', 60)}{new string(']', 60)}}}"));
        using var long_ = new StreamContent(new Endless(100 * 1024 * 1024));
        long_.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/json");
        try
        {
            using var answer = await http.PostAsync(new Uri("maps", UriKind.Relative), long_);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The part may close the connection before the body has been sent.
        }

        await http.CreateMapAsync(SampleMap.Create("It still works"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("maps", UriKind.Relative), body);
        return answer.StatusCode;
    }

    // Any node of the tree becomes something else, is doubled, or goes.
    private static void Damage(JsonObject map, Random random)
    {
        var nodes = Nodes(map).ToList();
        var node = nodes[random.Next(nodes.Count)];
        var other = random.Next(14) switch
        {
            0 => (JsonNode?)null,
            1 => "",
            2 => "a\u0000b",
            3 => new string('長', random.Next(1, 3_000)),
            4 => "\u202e مرحبا 👩‍👩‍👧 \u0301",
            5 => 1e308,
            6 => -1,
            7 => true,
            8 => new JsonArray(),
            9 => new JsonObject { ["id"] = "map" },
            10 => "buy",
            11 => $"{Guid.Empty}",
            12 => node.DeepClone(),
            _ => "t1",
        };
        switch (node.Parent)
        {
            case JsonObject parent when random.Next(5) == 0:
                parent.Remove(node.GetPropertyName());
                break;
            case JsonObject parent:
                parent[node.GetPropertyName()] = other;
                break;
            case JsonArray list when random.Next(3) == 0:
                list.Add(other);
                break;
            case JsonArray list:
                list[node.GetElementIndex()] = other;
                break;
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node switch
    {
        JsonObject json => json.Select(field => field.Value).Where(value => value is not null).SelectMany(value => Nodes(value).Prepend(value!)),
        JsonArray list => list.Where(value => value is not null).SelectMany(value => Nodes(value).Prepend(value!)),
        _ => [],
    };

    private sealed class Endless(long length) : MemoryStream
    {
        private long left = length;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer[..count].Fill((byte)' ');
            left -= count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));
    }
}
