using System.Text;
using System.Text.Json.Nodes;
using Journey.Maps.Contracts.Events;

namespace Faults.Tests.Wire;

/// <summary>What nobody can read comes to the broker (F20): it is set aside with its reason, and the next one is handled.</summary>
public sealed class PoisonTests(Town town)
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    static readonly string[] Parts = ["evidence", "owners"];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F20_what_cannot_be_read_is_set_aside_with_its_reason_and_the_next_message_is_handled()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await using var tap = await Tap.OpenAsync(town.Host.Servers.Rabbit!);
        var map = await api.WriteAsync(Writes.Post($"/api/v1/units/{unit}/maps", Writes.Map("Sound")));
        var good = await tap.FindAsync(MapRevised.Type, $"{map["id"]}");
        var poisons = Poisons(good);

        await tap.PublishAsync([.. poisons.Select(poison => (poison.Id, MapRevised.Type, poison.Bytes))]);
        await api.WriteAsync(Writes.Post($"/api/v1/units/{unit}/maps/{map["id"]}/revisions", Writes.Retitling("Sound still"), on: 1));

        await Town.UntilAsync(async () => (await KnownAsync($"{map["id"]}")).SequenceEqual(["Sound still", "Sound still"]), Soon, "The next message");
        foreach (var part in Parts)
        {
            await Town.UntilAsync(async () => (await ParkedAsync(api, part)).Count == poisons.Count, Soon, $"The dead letters of {part}");
            var parked = (await ParkedAsync(api, part)).ToDictionary(letter => Guid.Parse((string)letter["id"]!), letter => (string)letter["reason"]!);
            Assert.Equal(poisons.Select(poison => poison.Id).Order(), parked.Keys.Order());
            Assert.All(poisons, poison => Assert.Contains(poison.Reason, parked[poison.Id], StringComparison.Ordinal));
        }

        // What nobody has mended comes back, and an operator can end it.
        foreach (var part in Parts)
        {
            Assert.Equal(poisons.Count, (int)(await OrderAsync(api, part, "replay"))["messages"]!);
            await Town.UntilAsync(async () => (await ParkedAsync(api, part)).Count == poisons.Count, Soon, $"The dead letters of {part} again");
            foreach (var poison in poisons)
            {
                await OrderAsync(api, part, $"{poison.Id}/removal");
            }

            Assert.Empty(await ParkedAsync(api, part));
        }
    }

    [Fact]
    public async Task F20_what_was_set_aside_has_its_one_effect_when_it_is_sent_again()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await using var tap = await Tap.OpenAsync(town.Host.Servers.Rabbit!);
        var map = await api.WriteAsync(Writes.Post($"/api/v1/units/{unit}/maps", Writes.Map("Kept aside")));
        var next = (await tap.FindAsync(MapRevised.Type, $"{map["id"]}")).Next(2, body => body["title"] = "Sent again");
        await Town.UntilAsync(async () => (await KnownAsync($"{map["id"]}")).SequenceEqual(["Kept aside", "Kept aside"]), Soon, "The map");

        // As if its handlers had failed too often.
        foreach (var part in Parts)
        {
            await tap.PutAsync($"{part}.dead", next);
            Assert.Equal(1, (int)(await OrderAsync(api, part, $"{next.Id}/replay"))["messages"]!);
        }

        await Town.UntilAsync(async () => (await KnownAsync($"{map["id"]}")).SequenceEqual(["Sent again", "Sent again"]), Soon, "The effect");
        foreach (var part in Parts)
        {
            Assert.Empty(await ParkedAsync(api, part));
            // Owners has a second handler, which lays events out for webhooks.
            Assert.Equal(part == "owners" ? 2 : 1, await town.CountAsync(part, $"select count(*) from inbox where \"MessageId\" = '{next.Id}'"));
        }
    }

    [Fact]
    public async Task F20_a_map_of_one_unit_that_is_told_for_another_changes_nothing_in_either()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        var (other, foreign) = await town.NewUnitAsync();
        using var owned = other;
        await using var tap = await Tap.OpenAsync(town.Host.Servers.Rabbit!);
        var map = await api.WriteAsync(Writes.Post($"/api/v1/units/{unit}/maps", Writes.Map("Ours")));
        var beside = await other.WriteAsync(Writes.Post($"/api/v1/units/{foreign}/maps", Writes.Map("Theirs")));
        var ours = await tap.FindAsync(MapRevised.Type, $"{map["id"]}");
        var theirs = await tap.FindAsync(MapRevised.Type, $"{beside["id"]}");
        await Town.UntilAsync(async () => (await KnownAsync($"{map["id"]}")).SequenceEqual(["Ours", "Ours"]), Soon, "The map");

        await tap.PublishAsync(ours.Next(2, body => body["title"] = "Taken over", theirs.Unit));
        await other.WriteAsync(Writes.Post($"/api/v1/units/{foreign}/maps/{beside["id"]}/revisions", Writes.Retitling("Theirs still"), on: 1));

        await Town.UntilAsync(async () => (await KnownAsync($"{beside["id"]}")).SequenceEqual(["Theirs still", "Theirs still"]), Soon, "The next message");
        Assert.Equal(["Ours", "Ours"], await KnownAsync($"{map["id"]}"));
        // Tried again, and later again, until it is a dead letter after eleven minutes: here it is taken away before.
        foreach (var part in Parts)
        {
            await Town.UntilAsync(async () => await tap.WaitingAsync($"{part}.later.10s") == 1, Soon, $"The second attempt of {part}");
            await tap.PurgeAsync($"{part}.later.10s");
        }
    }

    static List<(Guid Id, byte[] Bytes, string Reason)> Poisons(Told good)
    {
        (string Reason, Func<Guid, byte[]> Make)[] makes =
        [
            ("mapId", id => With(good, id, root => root["data"] = new JsonObject { ["mapId"] = 5 })),
            ("nobody handles journey.maps.map-shredded.v1", id => With(good, id, root => root["type"] = "journey.maps.map-shredded.v1")),
            ("nobody handles journey.maps.map-revised.v9", id => With(good, id, root => root["type"] = "journey.maps.map-revised.v9")),
            ("not a CloudEvent", _ => new byte[5 * 1024 * 1024]),
            ("not a CloudEvent", id => Broken(With(good, id, root => root["subject"] = "broken@"))),
            ("title", id => Broken(With(good, id, root => root["data"]!["title"] = "broken@"))),
            ("unit is missing", id => With(good, id, root => root.Remove("unit"))),
        ];
        return [.. makes.Select(one => (Id: Guid.CreateVersion7(), one.Reason, one.Make)).Select(one => (one.Id, one.Make(one.Id), one.Reason))];
    }

    static byte[] With(Told good, Guid id, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(good.Bytes)!.AsObject();
        root["id"] = id;
        change(root);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    // No byte of any character in UTF-8.
    static byte[] Broken(byte[] text) => [.. text.Select(one => one == (byte)'@' ? (byte)0xFF : one)];

    async Task<string[]> KnownAsync(string map) =>
    [
        .. await town.FieldAsync("evidence", $"select \"Title\" from map where \"MapId\" = '{map}'"),
        .. await town.FieldAsync("owners", $"select \"Title\" from owned_maps where \"Id\" = '{map}'"),
    ];

    static async Task<List<JsonNode>> ParkedAsync(HttpClient api, string part) =>
        [.. (await Town.ReadAsync(api, $"/api/v1/parts/{part}/parked-messages?limit=200"))["messages"]!.AsArray().Select(letter => letter!)];

    static Task<JsonNode> OrderAsync(HttpClient api, string part, string order) =>
        api.WriteAsync(Writes.Post($"/api/v1/parts/{part}/parked-messages/{order}", new { }));
}
