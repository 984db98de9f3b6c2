using System.Net;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class StalenessTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_change_puts_a_map_at_risk_and_makes_it_stale_where_what_weighs_is_met()
    {
        var unit = TestUnit.Create("stale-status");
        var map = await StaleCalls.PublishedAsync(maps, unit);
        var (id, ids, http) = (map.Text("id"), map["ids"]!, maps.Http(unit, Role.Owner));
        Assert.Equal("fresh", (await http.StalenessAsync(id)).Text("status"));

        await http.DeclareAsync(StaleCalls.Change("small", "product", "products", "router", "minor"));
        Assert.Empty((await http.StalenessAsync(id)).Open());
        await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "router"));
        var risk = await http.StalenessAsync(id);
        Assert.Equal(("atRisk", 1, 12), (risk.Text("status"), (int)risk["affected"]!, (int)risk["total"]!));
        Assert.Equal([ids.Text("tp")], risk.Open());
        var reason = risk.Element(ids.Text("tp"))["reasons"]![0]!;
        Assert.Equal(("product", "router is another", "router", "material"), (reason.Text("cause"), reason.Text("what"), reason.Text("on"), reason.Text("materiality")));

        // The step where one waits is a moment of truth; the other step that the policy is about is not.
        await http.DeclareAsync(StaleCalls.Change("2", "policy", "policies", "refunds", "major"));
        var stale = await http.StalenessAsync(id);
        Assert.Equal(["stale", "atRisk", "fresh"], stale["states"]!.AsArray().Select(s => s!.GetValue<string>()));
        Assert.Equal(new HashSet<string> { ids.Text("tp"), ids.Text("wait"), ids.Text("call") }, stale.Open().ToHashSet());
        Assert.Equal((true, false), ((bool)stale.Element(ids.Text("wait"))["weighs"]!, (bool)stale.Element(ids.Text("call"))["weighs"]!));
        Assert.Equal("stale", (await maps.Http(unit, Role.Viewer).StalenessAsync(id)).Text("status"));
    }

    [Theory]
    [InlineData(2, "atRisk")]
    [InlineData(3, "stale")]
    public async Task A_quarter_of_the_map_is_enough(int elements, string status)
    {
        var unit = TestUnit.Create($"stale-share-{elements}");
        var document = SoundMap.Document();
        document["dependencies"] = new JsonArray([.. new[] { "tp", "line", "call" }.Take(elements).Select(e => new JsonObject { ["element"] = e, ["kind"] = "product", ["on"] = "modem" })]);
        var map = await StaleCalls.PublishedAsync(maps, unit, document);
        var http = maps.Http(unit, Role.Owner);
        await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "modem"));
        var report = await http.StalenessAsync(map.Text("id"));
        Assert.Equal((status, elements / 12d), (report.Text("status"), (double)report["affectedShare"]!));
    }

    [Theory]
    [InlineData("segments", "new-households", "map", "stale")]
    [InlineData("channels", "Web", "tp", "atRisk")]
    [InlineData("touchpointKeys", "line", "line", "atRisk")]
    [InlineData("products", "toaster", "", "fresh")]
    public async Task Elements_depend_on_what_is_written_and_on_what_they_are(string scope, string on, string element, string status)
    {
        var unit = TestUnit.Create($"stale-on-{scope.ToLowerInvariant()}");
        var map = await StaleCalls.PublishedAsync(maps, unit);
        var http = maps.Http(unit, Role.Owner);
        await http.DeclareAsync(StaleCalls.Change("1", "channel", scope, on));
        var report = await http.StalenessAsync(map.Text("id"));
        Assert.Equal(status, report.Text("status"));
        Assert.Equal(element.Length == 0 ? [] : [element == "map" ? map.Text("id") : map["ids"]!.Text(element)], report.Open());
    }

    [Fact]
    public async Task What_is_announced_comes_to_hold_by_time_and_is_predicted_before()
    {
        var unit = TestUnit.Create("stale-scheduled");
        var document = SoundMap.Document();
        document["review"] = new JsonObject { ["due"] = $"{maps.Clock.GetUtcNow().AddDays(11):yyyy-MM-dd}", ["owner"] = "Ana" };
        var map = await StaleCalls.PublishedAsync(maps, unit, document);
        var (id, http) = (map.Text("id"), maps.Http(unit, Role.Owner));
        Assert.Contains("day of review", (await http.StalenessAsync(id))["predicted"]!.Text("because"), StringComparison.Ordinal);

        var at = maps.Clock.GetUtcNow().AddDays(5);
        await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "router", at: at));
        var scheduled = await http.StalenessAsync(id);
        Assert.Equal(("scheduled", "router is another"), (scheduled.Text("status"), scheduled["predicted"]!.Text("because")));
        Assert.Equal(2, scheduled["upcoming"]!.AsArray().Count);
        Assert.Equal("scheduled", scheduled.Element(map["ids"]!.Text("tp")).Text("status"));

        maps.Clock.Pass(TimeSpan.FromDays(6));
        http = maps.Http(unit, Role.Owner);
        var held = await http.StalenessAsync(id);
        Assert.Equal("atRisk", held.Text("status"));
        Assert.InRange((double)held["oldestDays"]!, .9, 1.1);
        await http.AttestAsync(id, map["ids"]!.Text("tp"));
        Assert.Equal("fresh", (await http.StalenessAsync(id)).Text("status"));
        maps.Clock.Pass(TimeSpan.FromDays(6));
        Assert.Equal("expired", (await maps.Http(unit, Role.Owner).StalenessAsync(id)).Text("status"));
    }

    [Fact]
    public async Task What_nobody_verified_is_unknown_and_knows_no_change_from_before_it_was_begun()
    {
        var unit = TestUnit.Create("stale-unknown");
        var http = maps.Http(unit, Role.Owner);
        await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "router"));
        maps.Clock.Pass(TimeSpan.FromDays(1));
        http = maps.Http(unit, Role.Owner);
        var map = await http.CreateMapAsync(SoundMap.Document());
        Assert.Equal("unknown", (await http.StalenessAsync(map.Text("id"))).Text("status"));
        maps.Clock.Pass(TimeSpan.FromDays(1));
        http = maps.Http(unit, Role.Owner);
        await http.DeclareAsync(StaleCalls.Change("2", "product", "products", "router"));
        Assert.Equal(["atRisk", "unknown", "fresh"], (await http.StalenessAsync(map.Text("id")))["states"]!.AsArray().Select(s => s!.GetValue<string>()));
    }

    [Fact]
    public async Task Only_an_attestation_clears_and_says_what_stands_behind_it()
    {
        var unit = TestUnit.Create("stale-attest");
        var map = await StaleCalls.PublishedAsync(maps, unit);
        var (id, tp, http) = (map.Text("id"), map["ids"]!.Text("tp"), maps.Http(unit, Role.Owner));
        await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "router"));
        maps.Clock.Pass(TimeSpan.FromDays(1));
        http = maps.Http(unit, Role.Owner);
        var approver = maps.Http(unit, Role.Approver);
        await approver.ReviseAsync(id, "\"1\"", [MapCalls.Set(tp, "name", "Basket")]);
        await approver.SendAsync($"maps/{id}/change-sets/2/reason", new JsonObject { ["reason"] = "Another name" });
        await approver.PublishAsync(id, 2);
        Assert.Equal([tp], (await http.StalenessAsync(id)).Open());

        await maps.Http(unit).AttestAsync(id, tp, expected: HttpStatusCode.Forbidden);
        var old = maps.Evidence.Show(maps.Clock.GetUtcNow().AddDays(-9));
        Assert.Equal(["evidence"], (await http.AttestAsync(id, tp, "stillTrue", old, HttpStatusCode.BadRequest)).Fields());
        Assert.Equal(["evidence"], (await http.AttestAsync(id, tp, "stillTrue", maps.Evidence.Show(maps.Clock.GetUtcNow(), withdrawn: true), HttpStatusCode.BadRequest)).Fields());
        Assert.Equal(["evidence"], (await http.AttestAsync(id, tp, "stillTrue", "nothing", HttpStatusCode.BadRequest)).Fields());
        Assert.Equal(["verdict"], (await http.AttestAsync(id, tp, "retired", expected: HttpStatusCode.BadRequest)).Fields());
        Assert.Equal(["verdict"], (await http.AttestAsync(id, tp, "published", expected: HttpStatusCode.BadRequest)).Fields());
        Assert.Equal(["element"], (await http.AttestAsync(id, Guid.CreateVersion7().ToString(), expected: HttpStatusCode.BadRequest)).Fields());
        Assert.True((bool)(await http.AttestAsync(id, tp))["byWordOnly"]!);
        var told = (await http.StalenessAsync(id)).Element(tp);
        Assert.Equal((true, "Aiko Tanaka", "fresh"), ((bool)told["byWordOnly"]!, told.Text("verifiedBy"), told.Text("status")));

        await http.DeclareAsync(StaleCalls.Change("2", "product", "products", "router"));
        Assert.Equal([tp], (await http.StalenessAsync(id)).Open());
        Assert.False((bool)(await http.AttestAsync(id, tp, "stillTrue", maps.Evidence.Show(maps.Clock.GetUtcNow().AddHours(1))))["byWordOnly"]!);
        Assert.Empty((await http.StalenessAsync(id)).Open());
        Assert.Equal(2, (await http.FetchAsync($"maps/{id}/attestations?element={tp}"))["attestations"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_was_changed_or_taken_out_is_cleared_for_readers_when_it_is_published()
    {
        var unit = TestUnit.Create("stale-changed");
        var map = await StaleCalls.PublishedAsync(maps, unit);
        var (id, tp, line) = (map.Text("id"), map["ids"]!.Text("tp"), map["ids"]!.Text("line"));
        var (http, viewer) = (maps.Http(unit, Role.Approver), maps.Http(unit, Role.Viewer));
        await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "router"));
        await http.DeclareAsync(StaleCalls.Change("2", "channel", "channels", "phone"));
        Assert.Equal(["verdict"], (await http.AttestAsync(id, tp, "changed", expected: HttpStatusCode.BadRequest)).Fields());
        maps.Clock.Pass(TimeSpan.FromMinutes(1));
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set(tp, "name", "Basket"), MapCalls.Remove(line)]);
        await http.AttestAsync(id, tp, "changed");
        Assert.Equal([line], Gone(await http.StalenessAsync(id)));
        Assert.Empty(Gone(await viewer.StalenessAsync(id)));
        await http.AttestAsync(id, line, "retired");
        Assert.Empty(Gone(await http.StalenessAsync(id)));

        Assert.Empty((await http.StalenessAsync(id)).Open());
        Assert.Equal(new HashSet<string> { tp, line }, (await viewer.StalenessAsync(id)).Open().ToHashSet());
        await http.SendAsync($"maps/{id}/change-sets/2/reason", new JsonObject { ["reason"] = "Two changes" });
        var decision = (await http.FetchAsync($"maps/{id}/decisions"))["decisions"]![0]!.AsObject();
        await http.WaiveAsync(decision, "rule", "L13", $"{maps.Clock.GetUtcNow().AddDays(3):yyyy-MM-dd}");
        await http.PublishAsync(id, 2);
        Assert.Empty((await viewer.StalenessAsync(id)).Open());
    }

    private static string[] Gone(JsonObject report) => [.. report["gone"]!.AsArray().Select(element => element!.Text("element"))];
}
