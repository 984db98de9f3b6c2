using System.Net;
using System.Text.Json.Nodes;
using Grpc.Core;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class SegmentTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_definition_has_versions_and_on_a_day_the_newest_that_holds_counts()
    {
        var http = maps.Http(TestUnit.Create("segments-days"));
        await http.SendAsync("segments", Draft("renters", priority: true), expected: HttpStatusCode.Created);
        await WriteAsync(http, "renters", 1, Draft("renters", "From March", from: "2026-03-01"));
        await WriteAsync(http, "renters", 2, Draft("renters", "From February, said later", from: "2026-02-01"));
        var last = await WriteAsync(http, "renters", 3, Draft("renters", "In the far future", from: "2999-01-01"));

        Assert.Equal((4, 4), ((int)last["version"]!, (int)last["newest"]!));
        Assert.Equal("renters", (await http.FetchAsync("segments/renters?asOf=2026-01-31")).Text("name"));
        Assert.Equal("From February, said later", (await http.FetchAsync("segments/renters?asOf=2026-02-01")).Text("name"));
        var now = await http.FetchAsync("segments/renters");
        Assert.Equal(("From February, said later", 3, 4, "2026-02-01"), (now.Text("name"), (int)now["version"]!, (int)now["newest"]!, now.Text("from")));
        Assert.Equal("In the far future", (await http.FetchAsync("segments?asOf=2999-01-01"))["segments"]![0]!.Text("name"));
        var first = await http.FetchAsync("segments/renters/versions?limit=3");
        var rest = await http.FetchAsync($"segments/renters/versions?limit=3&cursor={first.Text("next")}");
        Assert.Equal([4, 3, 2, 1], first["versions"]!.AsArray().Concat(rest["versions"]!.AsArray()).Select(version => (int)version!["version"]!));
        Assert.Null(rest["versions"]![0]!["from"]);
    }

    [Fact]
    public async Task A_priority_segment_without_a_map_is_found()
    {
        var http = maps.Http(TestUnit.Create("segments-missing"));
        foreach (var (key, priority) in new[] { ("renters", true), ("owners", true), ("guests", false) })
        {
            await http.SendAsync("segments", Draft(key, priority: priority), expected: HttpStatusCode.Created);
        }

        await http.CreateMapAsync(SampleMap.Create("Ours", "renters"));

        Assert.Equal(["guests 0", "owners 0", "renters 1"], await ListAsync(http, ""));
        Assert.Equal(["owners 0"], await ListAsync(http, "?priority=true&withoutMap=true"));
        Assert.Equal(["guests 0", "owners 0"], await ListAsync(http, "?withoutMap=true"));
        await http.CreateMapAsync(SampleMap.Create("Theirs", "owners"));
        Assert.Empty(await ListAsync(http, "?priority=true&withoutMap=true"));
        var page = await http.FetchAsync("segments?limit=2");
        Assert.Equal("renters", (await http.FetchAsync($"segments?limit=2&cursor={page.Text("next")}"))["segments"]!.AsArray().Single()!.Text("key"));
    }

    [Fact]
    public async Task A_further_version_is_written_on_the_newest_or_not_at_all()
    {
        var http = maps.Http(TestUnit.Create("segments-moved"));
        var draft = Draft("renters", size: 1200, share: 0.25, source: "CRM, January");
        await http.SendAsync("segments", draft, expected: HttpStatusCode.Created);
        var again = await http.SendAsync("segments", draft);
        Assert.Equal((1200, 0.25, "CRM, January", 1), ((int)again["size"]!, (double)again["share"]!, again.Text("source"), (int)again["version"]!));
        Assert.Equal("SEGMENT_DIFFERS", (await http.SendAsync("segments", Draft("renters", "Other"), expected: HttpStatusCode.Conflict)).Text("reason"));
        Assert.Equal("SEGMENT_VERSION_MISSING", (await http.SendAsync("segments/renters/versions", draft, expected: (HttpStatusCode)428)).Text("reason"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try
            {
                await WriteAsync(http, "renters", 1, Draft("renters", $"Writer {i}"));
                return true;
            }
            catch (Xunit.Sdk.XunitException e) when (e.Message.Contains("SEGMENT_MOVED_ON", StringComparison.Ordinal))
            {
                return false;
            }
        }));
        Assert.Single(answers, true);
        var moved = await http.SendAsync("segments/renters/versions", draft, "\"1\"", HttpStatusCode.PreconditionFailed);
        Assert.Equal(2, (int)moved["currentVersion"]!);
        Assert.Equal(["key"], (await http.SendAsync("segments/renters/versions", Draft("owners"), "\"2\"", HttpStatusCode.BadRequest)).Fields());
        Assert.Equal("SEGMENT_NOT_FOUND", (await http.SendAsync("segments/none/versions", Draft("none"), "\"1\"", HttpStatusCode.NotFound)).Text("reason"));
    }

    [Fact]
    public async Task What_cannot_be_a_definition_is_named_and_another_units_is_not_there()
    {
        var http = maps.Http(TestUnit.Create("segments-hostile"));
        foreach (var (body, fields) in new (string, string[])[]
        {
            ("{}", ["criteria", "key", "name"]),
            ("""{"key":"a/b","name":"n","criteria":"c","size":-1,"share":1.1,"from":"31.1.2026"}""", ["from", "key", "share", "size", "source"]),
            ("""{"key":"a","name":"n","criteria":"c","size":3}""", ["source"]),
            ("""{"key":"a","name":"n\u0000","criteria":"c","owner":"x"}""", ["name", "owner"]),
            ("""{"key":"a","name":"n","criteria":"c","size":"many","priority":"yes"}""", ["priority", "size"]),
            ($$"""{"key":"{{new string('k', 201)}}","name":"n","criteria":"{{new string('c', 2001)}}"}""", ["criteria", "key"]),
        })
        {
            Assert.Equal(fields, (await http.SendAsync("segments", JsonNode.Parse(body)!.AsObject(), expected: HttpStatusCode.BadRequest)).Fields().Order());
        }

        await http.SendAsync("segments", Draft("新 客"), expected: HttpStatusCode.Created);
        Assert.Equal("新 客", (await http.FetchAsync($"segments/{Uri.EscapeDataString("新 客")}")).Text("key"));
        await http.FetchAsync("segments?asOf=soon", HttpStatusCode.BadRequest);
        var foreign = maps.Http(TestUnit.Create("segments-foreign"));
        await foreign.FetchAsync($"segments/{Uri.EscapeDataString("新 客")}", HttpStatusCode.NotFound);
        Assert.Empty(await ListAsync(foreign, ""));
    }

    [Fact]
    public async Task The_same_verbs_stand_behind_grpc()
    {
        var (client, call) = (new V1.Maps.MapsClient(maps.Channel()), maps.Metadata(TestUnit.Create("segments-rpc")));
        var draft = new V1.SegmentDraft { Key = "renters", Name = "Renters", Criteria = "They rent.", Priority = true, Size = 7, Source = "count" };
        await client.DefineSegmentAsync(new V1.DefineSegmentRequest { Segment = draft }, call);
        var second = new V1.SegmentDraft(draft) { Share = 0.5, From = "2026-01-01" };
        var revised = await client.ReviseSegmentAsync(new V1.ReviseSegmentRequest { Segment = second, ExpectedVersion = 1 }, call);
        Assert.Equal((2, 7, 0.5, "2026-01-01"), (revised.Version, revised.Size, revised.Share, revised.From));
        Assert.False((await client.GetSegmentAsync(new V1.GetSegmentRequest { Key = "renters", AsOf = "2025-12-31" }, call)).HasShare);
        Assert.Equal("renters", (await client.ListSegmentsAsync(new V1.ListSegmentsRequest { Priority = true, WithoutMap = true }, call)).Segments.Single().Key);
        Assert.Equal(2, (await client.ListSegmentVersionsAsync(new V1.ListSegmentVersionsRequest { Key = "renters" }, call)).Versions.Count);
        var late = await Assert.ThrowsAsync<RpcException>(async () => await client.ReviseSegmentAsync(new V1.ReviseSegmentRequest { Segment = second, ExpectedVersion = 1 }, call));
        Assert.Equal(StatusCode.Aborted, late.StatusCode);
        var empty = await Assert.ThrowsAsync<RpcException>(async () => await client.DefineSegmentAsync(new V1.DefineSegmentRequest(), call));
        Assert.Equal(StatusCode.InvalidArgument, empty.StatusCode);
    }

    private static JsonObject Draft(string key, string? name = null, bool priority = false, string from = "", int? size = null, double? share = null, string source = "") => new()
    {
        ["key"] = key,
        ["name"] = name ?? key,
        ["criteria"] = "Said in words.",
        ["priority"] = priority,
        ["from"] = from,
        ["source"] = source,
        [size is null ? "reason" : "size"] = size is { } given ? JsonValue.Create(given) : JsonValue.Create("because"),
        [share is null ? "reason" : "share"] = share is { } part ? JsonValue.Create(part) : JsonValue.Create("because"),
    };

    private static Task<JsonObject> WriteAsync(HttpClient http, string key, int on, JsonObject draft) =>
        http.SendAsync($"segments/{key}/versions", draft, $"\"{on}\"", HttpStatusCode.Created);

    private static async Task<IEnumerable<string>> ListAsync(HttpClient http, string query) =>
        (await http.FetchAsync($"segments{query}"))["segments"]!.AsArray().Select(segment => $"{segment!.Text("key")} {(int)segment!["maps"]!}").ToList();
}
