using System.Net;
using System.Text.Json.Nodes;
using Grpc.Core;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Identity;
using Journey.Testing;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class TermTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task What_a_map_is_first_to_use_comes_into_the_dictionary_under_its_name_for_it()
    {
        var http = maps.Http(TestUnit.Create("terms-first"));
        var id = (await http.CreateMapAsync(FullMap.Create())).Text("id");
        await http.CreateMapAsync(SampleMap.Create("Other"));

        var touchpoints = (await http.FetchAsync("touchpoints"))["touchpoints"]!.AsArray();
        var channels = (await http.FetchAsync("channels"))["channels"]!.AsArray();

        Assert.Equal(
            ["bill Bill 1", "checkout Checkout 2", "delivery Delivery 1", "manual Manual 1"],
            touchpoints.Select(t => $"{t!.Text("key")} {t!.Text("name")} {(int)t!["maps"]!}").Order(StringComparer.Ordinal));
        Assert.Equal(["paper 1", "parcel 1", "web 2"], channels.Select(c => $"{c!.Text("key")} {(int)c!["maps"]!}").Order(StringComparer.Ordinal));
        var checkout = await http.FetchAsync("touchpoints/checkout");
        Assert.Equal(["Other", "First 30 days"], checkout["usedBy"]!.AsArray().Select(map => map!.Text("title")));
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Remove((await http.FetchAsync($"maps/{id}"))["stages"]![1]!["steps"]![0]!["touchpoints"]![2]!.Text("id")), RemoveOf("dep", await http.FetchAsync($"maps/{id}"))]);
        Assert.Equal(0, (int)(await http.FetchAsync("touchpoints/bill"))["maps"]!);
    }

    [Fact]
    public async Task A_merged_key_is_read_as_the_new_one_and_no_version_is_rewritten()
    {
        var http = maps.Http(TestUnit.Create("terms-merged"));
        var map = FullMap.Create();
        map["expectedPaths"] = new JsonArray(new JsonObject { ["title"] = "Way", ["touchpoints"] = new JsonArray("checkout", "delivery") });
        var created = await http.CreateMapAsync(map);
        var id = created.Text("id");
        await http.SendAsync("touchpoints", new JsonObject { ["key"] = "order", ["name"] = "Order" }, expected: HttpStatusCode.Created);
        await http.SendAsync("channels", new JsonObject { ["key"] = "online", ["name"] = "Online" }, expected: HttpStatusCode.Created);

        var merged = await http.SendAsync("touchpoints/checkout/merger", new JsonObject { ["into"] = "order" });
        await http.SendAsync("channels/web/merger", new JsonObject { ["into"] = "online" });

        Assert.Equal(("order", "Order", 1, """["checkout"]"""), (merged.Text("key"), merged.Text("name"), (int)merged["maps"]!, merged["replaces"]!.ToJsonString()));
        var read = await http.FetchAsync($"maps/{id}");
        var touchpoint = read["stages"]![0]!["steps"]![0]!["touchpoints"]![0]!;
        Assert.Equal(("order", "Checkout", "online", """["checkout"]"""), (touchpoint.Text("key"), touchpoint.Text("name"), touchpoint.Text("channel"), touchpoint["replaces"]!.ToJsonString()));
        Assert.Equal("""["order","delivery"]""", read["expectedPaths"]![0]!["touchpoints"]!.ToJsonString());
        var stored = await http.FetchAsync($"maps/{id}/versions/1");
        Assert.Equal("checkout", stored["stages"]![0]!["steps"]![0]!["touchpoints"]![0]!.Text("key"));
        Assert.True(JsonNode.DeepEquals(SampleMap.Document(created), SampleMap.Document(stored)));
        Assert.Equal((1, 1), ((int)read["version"]!, (int)stored["version"]!));
        Assert.Equal("order", (await http.FetchAsync("touchpoints/checkout")).Text("key"));
        Assert.DoesNotContain("checkout", (await http.FetchAsync("touchpoints"))["touchpoints"]!.AsArray().Select(t => t!.Text("key")));
        Assert.Equal(id, (await http.FetchAsync("channels/web"))["usedBy"]![0]!.Text("id"));
    }

    [Fact]
    public async Task A_map_is_revised_on_what_was_read_and_its_next_version_says_what_became_of_the_key()
    {
        var http = maps.Http(TestUnit.Create("terms-revised"));
        var created = await http.CreateMapAsync(FullMap.Create());
        var id = created.Text("id");
        await http.SendAsync("touchpoints", new JsonObject { ["key"] = "order", ["name"] = "Order" }, expected: HttpStatusCode.Created);
        await http.SendAsync("touchpoints/checkout/merger", new JsonObject { ["into"] = "order" });

        var path = new JsonObject { ["title"] = "Way", ["touchpoints"] = new JsonArray("order", "delivery") };
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Add("", "expectedPaths", path)]);

        var changes = (await http.FetchAsync($"maps/{id}/diff?from=1&to=2"))["changes"]!.AsArray();
        Assert.Equal(
            ["added expectedPath ", "changed touchpoint key", "changed touchpoint replaces"],
            changes.Select(c => $"{c!.Text("kind")} {c!.Text("elementKind")} {(string?)c!["field"]}").Order(StringComparer.Ordinal));
        // Restored, it holds the old key again, and is read as the new one again.
        await http.SendAsync($"maps/{id}/versions/1/restoration", ifMatch: "\"2\"");
        Assert.Equal("order", (await http.FetchAsync($"maps/{id}"))["stages"]![0]!["steps"]![0]!["touchpoints"]![0]!.Text("key"));
    }

    [Fact]
    public async Task Merges_follow_one_another_and_others_are_told_all_of_them()
    {
        await using var probe = new EventProbe<TermsMerged>(maps.Transport);
        await probe.ListenAsync();
        var unit = TestUnit.Create("terms-chain");
        var http = maps.Http(unit);
        foreach (var key in (string[])["a", "b", "c"])
        {
            await http.SendAsync("touchpoints", new JsonObject { ["key"] = key, ["name"] = key }, expected: HttpStatusCode.Created);
        }

        await http.SendAsync("touchpoints/a/merger", new JsonObject { ["into"] = "b" });
        await http.SendAsync("touchpoints/b/merger", new JsonObject { ["into"] = "c" });
        await http.SendAsync("touchpoints/b/merger", new JsonObject { ["into"] = "c" });
        var again = await http.SendAsync("touchpoints/b/merger", new JsonObject { ["into"] = "a" });

        Assert.Equal("""["a","b"]""", again["replaces"]!.ToJsonString());
        Assert.Equal("c", (await http.FetchAsync("touchpoints/a")).Text("key"));
        var heard = () => probe.Heard.Where(h => h.Context.UnitId == unit.Id).Select(h => h.Event).OrderBy(e => e.Revision).ToList();
        await Eventually.HoldsAsync(() => heard().Count == 2, "two merges");
        Assert.Equal([new MergedKey("a", "c"), new MergedKey("b", "c")], heard()[1].Touchpoints);
        Assert.Equal([new MergedKey("a", "b")], heard()[0].Touchpoints);
        var (first, second) = (await http.SendAsync("touchpoints/c/merger", new JsonObject { ["into"] = "a" }, expected: HttpStatusCode.BadRequest),
            await http.SendAsync("touchpoints/a/merger", new JsonObject { ["into"] = "nowhere" }, expected: HttpStatusCode.BadRequest));
        Assert.Equal(["into", "into"], first.Fields().Concat(second.Fields()));
        await http.SendAsync("touchpoints", new JsonObject { ["key"] = "d", ["name"] = "D" }, expected: HttpStatusCode.Created);
        var elsewhere = await http.SendAsync("touchpoints/a/merger", new JsonObject { ["into"] = "d" }, expected: HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("TERM_MERGED", "c"), (elsewhere.Text("reason"), elsewhere.Text("into")));
    }

    [Fact]
    public async Task Two_touchpoints_of_one_map_stay_two()
    {
        var http = maps.Http(TestUnit.Create("terms-one-map"));
        var created = await http.CreateMapAsync(FullMap.Create());

        var refused = await http.SendAsync("touchpoints/manual/merger", new JsonObject { ["into"] = "delivery" }, expected: HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("TERMS_ON_ONE_MAP", $"maps/{created.Text("id")}"), (refused.Text("reason"), refused.Fields().Single()));

        await http.SendAsync("touchpoints", new JsonObject { ["key"] = "pay", ["name"] = "Pay" }, expected: HttpStatusCode.Created);
        await http.SendAsync("touchpoints/checkout/merger", new JsonObject { ["into"] = "pay" });
        var twice = SampleMap.Create("Twice");
        twice["stages"]![0]!["steps"]![1]!["touchpoints"] = new JsonArray(new JsonObject { ["key"] = "pay", ["name"] = "Again", ["channel"] = "web" });
        var place = await http.SendAsync("maps", twice, expected: HttpStatusCode.BadRequest);
        Assert.Equal(["stages[0].steps[1].touchpoints[0].key"], place.Fields());
    }

    [Fact]
    public async Task A_key_is_never_given_to_anything_else_and_adding_it_again_changes_nothing()
    {
        var http = maps.Http(TestUnit.Create("terms-keys"));
        var shop = new JsonObject { ["key"] = "shop", ["name"] = "Shop" };
        await http.SendAsync("channels", shop, expected: HttpStatusCode.Created);
        await http.SendAsync("channels", shop);
        Assert.Equal("TERM_DIFFERS", (await http.SendAsync("channels", new JsonObject { ["key"] = "shop", ["name"] = "Store" }, expected: HttpStatusCode.Conflict)).Text("reason"));
        Assert.Equal("Store", (await http.SendAsync("channels/shop/name", new JsonObject { ["name"] = "Store" })).Text("name"));
        await http.SendAsync("channels", new JsonObject { ["key"] = "web", ["name"] = "Web" }, expected: HttpStatusCode.Created);
        await http.SendAsync("channels/shop/merger", new JsonObject { ["into"] = "web" });
        await http.SendAsync("channels", shop, expected: HttpStatusCode.Conflict);
        Assert.Equal("The web", (await http.SendAsync("channels/shop/name", new JsonObject { ["name"] = "The web" })).Text("name"));
        Assert.Equal(["web The web"], (await http.FetchAsync("channels"))["channels"]!.AsArray().Select(c => $"{c!.Text("key")} {c!.Text("name")}"));
    }

    [Fact]
    public async Task What_cannot_be_a_term_is_named_and_another_units_is_not_there()
    {
        var unit = TestUnit.Create("terms-hostile");
        var http = maps.Http(unit);
        foreach (var (body, fields) in new (string, string[])[]
        {
            ("""{"key":"Web Shop","name":""}""", ["key", "name"]),
            ($$"""{"key":"{{new string('a', 101)}}","name":"{{new string('b', 201)}}"}""", ["key", "name"]),
            ("""{"key":"a","name":"a\u0000b","more":1}""", ["more", "name"]),
            ("""{"key":7,"name":[]}""", ["key", "name"]),
            ("{}", ["key", "name"]),
        })
        {
            Assert.Equal(fields, (await http.SendAsync("touchpoints", JsonNode.Parse(body)!.AsObject(), expected: HttpStatusCode.BadRequest)).Fields().Order());
        }

        await http.SendAsync("touchpoints", new JsonObject { ["key"] = "own", ["name"] = "Own" }, expected: HttpStatusCode.Created);
        var foreign = maps.Http(TestUnit.Create("terms-foreign"));
        Assert.Equal("TERM_NOT_FOUND", (await foreign.FetchAsync("touchpoints/own", HttpStatusCode.NotFound)).Text("reason"));
        await foreign.SendAsync("touchpoints/own/name", new JsonObject { ["name"] = "Mine" }, expected: HttpStatusCode.NotFound);
        await foreign.SendAsync("touchpoints/own/merger", new JsonObject { ["into"] = "own" }, expected: HttpStatusCode.NotFound);
        Assert.Empty((await foreign.FetchAsync("touchpoints"))["touchpoints"]!.AsArray());
        await http.FetchAsync("touchpoints/%F0%9F%98%80", HttpStatusCode.NotFound);
        await http.FetchAsync("channels/own", HttpStatusCode.NotFound);
        await http.FetchAsync("touchpoints?cursor=bm8", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_same_verbs_stand_behind_grpc()
    {
        var unit = TestUnit.Create("terms-rpc");
        var (client, call) = (new V1.Maps.MapsClient(maps.Channel()), maps.Metadata(unit));
        const V1.TermKind Kind = V1.TermKind.Touchpoint;
        foreach (var key in (string[])["one", "two", "three"])
        {
            await client.AddTermAsync(new V1.AddTermRequest { Kind = Kind, Key = key, Name = key }, call);
        }

        await client.RenameTermAsync(new V1.RenameTermRequest { Kind = Kind, Key = "two", Name = "Two" }, call);
        var merged = await client.MergeTermsAsync(new V1.MergeTermsRequest { Kind = Kind, Key = "one", Into = "two" }, call);
        Assert.Equal(("two", "Two", "one"), (merged.Key, merged.Name, merged.Replaces.Single()));
        var page = await client.ListTermsAsync(new V1.ListTermsRequest { Kind = Kind, Limit = 1 }, call);
        var rest = await client.ListTermsAsync(new V1.ListTermsRequest { Kind = Kind, Limit = 1, Cursor = page.Next }, call);
        Assert.Equal(["three", "two"], page.Terms.Concat(rest.Terms).Select(term => term.Key));
        Assert.Equal("", rest.Next);
        Assert.Equal("two", (await client.GetTermAsync(new V1.GetTermRequest { Kind = Kind, Key = "one" }, call)).Term.Key);
        var unnamed = await Assert.ThrowsAsync<RpcException>(async () => await client.ListTermsAsync(new V1.ListTermsRequest(), call));
        Assert.Equal(StatusCode.InvalidArgument, unnamed.StatusCode);
        var viewer = await Assert.ThrowsAsync<RpcException>(async () =>
            await client.MergeTermsAsync(new V1.MergeTermsRequest { Kind = Kind, Key = "two", Into = "three" }, maps.Metadata(unit, Role.Viewer)));
        Assert.Equal(StatusCode.PermissionDenied, viewer.StatusCode);
    }

    private static JsonObject RemoveOf(string what, JsonObject map) => MapCalls.Remove(map["dependencies"]![0]!.Text(what == "dep" ? "id" : "element"));
}
