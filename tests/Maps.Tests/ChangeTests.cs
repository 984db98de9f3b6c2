using System.Net;
using System.Text.Json.Nodes;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Platform.Identity;
using Journey.Testing;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class ChangeTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_change_is_one_by_its_source_and_id_and_is_taken_back_with_its_reasons()
    {
        var unit = TestUnit.Create("change-once");
        await using var probe = new EventProbe<ChangeDeclared>(maps.Transport);
        await probe.ListenAsync();
        var map = await StaleCalls.PublishedAsync(maps, unit);
        var (id, http) = (map.Text("id"), maps.Http(unit));
        var first = await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "router"));
        Assert.Equal(first.Text("change"), (await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "router"))).Text("change"));
        Assert.Equal("CHANGE_DIFFERS", (await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "modem"), HttpStatusCode.Conflict)).Text("reason"));
        Assert.NotEqual(first.Text("change"), (await http.DeclareAsync(StaleCalls.Change("2", "policy", "policies", "returns"))).Text("change"));
        Assert.Single((await http.StalenessAsync(id)).Open());

        Assert.Equal(["reason"], (await http.SendAsync($"changes/{first.Text("change")}/withdrawal", [], expected: HttpStatusCode.BadRequest)).Fields());
        await http.SendAsync($"changes/{first.Text("change")}/withdrawal", new JsonObject { ["reason"] = "It was not to be." });
        await http.SendAsync($"changes/{first.Text("change")}/withdrawal", new JsonObject { ["reason"] = "Again" });
        Assert.Empty((await http.StalenessAsync(id)).Open());
        var told = () => probe.Heard.Where(h => h.Context.UnitId == unit.Id && h.Event.Id == "1").OrderBy(h => h.Context.Version).Select(h => (h.Context.Version, h.Event.Withdrawn)).ToList();
        await Eventually.HoldsAsync(() => told().Count == 2, "two events");
        Assert.Equal([(1L, false), (3L, true)], told());
        await maps.Http(TestUnit.Create("change-foreign")).FetchAsync($"changes/{first.Text("change")}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Everything_wrong_with_a_change_is_told_at_once()
    {
        var http = maps.Http(TestUnit.Create("change-wrong"));
        var problem = await http.DeclareAsync(
            new JsonObject { ["effectiveAt"] = "soon", ["scope"] = new JsonObject { ["products"] = new JsonArray("") }, ["turnover"] = 2 }, HttpStatusCode.BadRequest);
        Assert.Equal(["effectiveAt", "id", "kind", "scope.products[0]", "scope.segments", "source", "turnover"], problem.Fields().Order(StringComparer.Ordinal));
        await maps.Http(TestUnit.Create("change-viewer"), Role.Viewer).DeclareAsync(StaleCalls.Change("1", "product", "products", "router"), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_no_map_covers_is_a_gap_and_what_names_nothing_puts_the_unit_at_risk()
    {
        var unit = TestUnit.Create("change-gap");
        var map = await StaleCalls.PublishedAsync(maps, unit);
        var http = maps.Http(unit);
        await http.DeclareAsync(StaleCalls.Change("met", "policy", "policies", "refunds"));
        await http.DeclareAsync(StaleCalls.Change("gap", "policy", "policies", "data protection"));
        Assert.Equal("fresh", (await http.FetchAsync("staleness")).Text("status"));
        await http.DeclareAsync(StaleCalls.Change("all", "policy", "", "Everything"));

        Assert.Equal(["gap"], (await http.FetchAsync("changes?gaps=true"))["changes"]!.AsArray().Select(c => c!.Text("id")));
        var listed = (await http.FetchAsync("changes?limit=2"))["changes"]!.AsArray();
        Assert.Equal(["all", "gap"], listed.Select(c => c!.Text("id")));
        var met = (await http.FetchAsync("changes"))["changes"]![2]!;
        Assert.Equal((map.Text("id"), 2), (met["maps"]![0]!.Text("mapId"), (int)met["maps"]![0]!["elements"]!));
        var of = await http.FetchAsync("staleness");
        Assert.Equal(("atRisk", "all"), (of.Text("status"), of["changes"]![0]!.Text("id")));
        Assert.Equal((map.Text("id"), "stale", 2), (of["maps"]![0]!.Text("mapId"), of["maps"]![0]!.Text("status"), (int)of["maps"]![0]!["affected"]!));
    }

    [Fact]
    public async Task Segments_that_turned_over_or_are_defined_anew_make_their_maps_stale()
    {
        var unit = TestUnit.Create("change-segment");
        var http = maps.Http(unit, Role.Owner);
        await http.SendAsync("segments", new JsonObject { ["key"] = "new-households", ["name"] = "New", ["criteria"] = "Moved in this year" }, expected: HttpStatusCode.Created);
        var document = SoundMap.Document();
        document["segment"]!["definitionVersion"] = 1;
        var id = (await StaleCalls.PublishedAsync(maps, unit, document)).Text("id");
        http = maps.Http(unit, Role.Owner);
        JsonObject Turnover(string change, double share) => new()
        {
            ["source"] = "crm",
            ["id"] = change,
            ["kind"] = "segment",
            ["turnover"] = share,
            ["scope"] = new JsonObject { ["segments"] = new JsonArray("new-households") },
        };
        Assert.Equal("minor", (await http.DeclareAsync(Turnover("1", .1999))).Text("materiality"));
        Assert.Equal("fresh", (await http.StalenessAsync(id)).Text("status"));
        Assert.Equal("material", (await http.DeclareAsync(Turnover("2", .20))).Text("materiality"));
        Assert.Equal("stale", (await http.StalenessAsync(id)).Text("status"));
        await http.AttestAsync(id, "map");
        Assert.Equal("fresh", (await http.StalenessAsync(id)).Text("status"));

        maps.Clock.Pass(TimeSpan.FromHours(1));
        http = maps.Http(unit, Role.Owner);
        await http.SendAsync("segments/new-households/versions", new JsonObject { ["name"] = "New", ["criteria"] = "Moved in this quarter", ["from"] = "2026-01-01" }, "\"1\"", HttpStatusCode.Created);
        var report = await http.StalenessAsync(id);
        Assert.Equal(("stale", "definition"), (report.Text("status"), report.Element(id)["reasons"]![0]!.Text("cause")));
        maps.Clock.Pass(TimeSpan.FromMinutes(1));
        await http.AttestAsync(id, "map");
        Assert.Equal("fresh", (await http.StalenessAsync(id)).Text("status"));
    }

    [Fact]
    public async Task Behaviour_that_moved_materially_is_a_reason_until_it_no_longer_holds()
    {
        var unit = TestUnit.Create("change-drift");
        var id = (await StaleCalls.PublishedAsync(maps, unit)).Text("id");
        var http = maps.Http(unit, Role.Owner);
        await DriftAsync(unit, id, 2, "material");
        await DriftAsync(unit, id, 1, "none");
        var stale = await http.StalenessAsync(id);
        Assert.Equal(("stale", "behaviour"), (stale.Text("status"), stale.Element(id)["reasons"]![0]!.Text("cause")));
        await DriftAsync(unit, id, 3, "minor");
        Assert.Equal("fresh", (await http.StalenessAsync(id)).Text("status"));
    }

    [Fact]
    public async Task A_map_above_is_at_risk_and_its_own_elements_are_not_met()
    {
        var unit = TestUnit.Create("change-above");
        var http = maps.Http(unit, Role.Owner);
        var below = await StaleCalls.PublishedAsync(maps, unit);
        http = maps.Http(unit, Role.Owner);
        JsonObject Above(string child, string title) => JsonNode.Parse($$"""
            { "title": "{{title}}", "goal": { "statement": "I live here." }, "window": { "anchor": "move", "days": 300 }, "segment": { "key": "all" },
              "stages": [{ "title": "Move", "steps": [{ "id": "s", "title": "I get online", "subJourney": "{{child}}" }] }] }
            """)!.AsObject();
        var middle = await http.CreateMapAsync(Above(below.Text("id"), "Middle"));
        var top = await http.CreateMapAsync(Above(middle.Text("id"), "Top"));
        await http.DeclareAsync(StaleCalls.Change("1", "policy", "policies", "refunds"));
        foreach (var above in new[] { middle, top })
        {
            var report = await http.StalenessAsync(above.Text("id"));
            Assert.Equal(("atRisk", 0), (report.Text("status"), (int)report["affected"]!));
            Assert.Contains((below.Text("id"), "stale"), report["below"]!.AsArray().Select(b => (b!.Text("mapId"), b!.Text("status"))));
        }
    }

    [Fact]
    public async Task Others_are_told_once_when_something_is_raised_and_when_it_is_cleared()
    {
        var unit = TestUnit.Create("change-told");
        await using var raised = new EventProbe<MapStaleRaised>(maps.Transport);
        await using var cleared = new EventProbe<MapStaleCleared>(maps.Transport);
        await raised.ListenAsync();
        await cleared.ListenAsync();
        var map = await StaleCalls.PublishedAsync(maps, unit);
        var (id, tp, http) = (map.Text("id"), map["ids"]!.Text("tp"), maps.Http(unit, Role.Owner));
        await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "router"));
        await Eventually.HoldsAsync(() => Mine(raised).Count == 1, "raised");
        var first = Mine(raised)[0];
        Assert.Equal(("atRisk", tp, 1, 1L), (first.Event.Status, first.Event.Elements.Single().ElementId, first.Event.Version, first.Context.Version));
        await Eventually.HoldsAsync(async () => (await http.FetchAsync("maps"))["maps"]![0]!["freshness"]?.ToString() == "atRisk", () => "listed at risk");

        await http.DeclareAsync(StaleCalls.Change("1", "product", "products", "router"));
        await http.DeclareAsync(StaleCalls.Change("far", "product", "products", "router", at: maps.Clock.GetUtcNow().AddDays(30)));
        await http.AttestAsync(id, tp);
        await Eventually.HoldsAsync(() => Mine(cleared).Count == 1, "cleared");
        Assert.Equal(("scheduled", 2L), (Mine(cleared)[0].Event.Status, Mine(cleared)[0].Context.Version));
        Assert.Single(Mine(raised));

        // What was announced holds by time: the next look tells it, whatever made it look.
        maps.Clock.Pass(TimeSpan.FromDays(31));
        await maps.Http(unit).DeclareAsync(StaleCalls.Change("other", "product", "products", "toaster", "minor"));
        await Eventually.HoldsAsync(() => Mine(raised).Count == 2, "raised again");
        Assert.Equal(3L, Mine(raised)[1].Context.Version);

        List<(T Event, EventContext Context)> Mine<T>(EventProbe<T> probe) where T : IEvent => [.. probe.Heard.Where(h => h.Context.UnitId == unit.Id).OrderBy(h => h.Context.Version)];
    }

    [Fact]
    public async Task The_other_door_does_the_same()
    {
        var unit = TestUnit.Create("change-rpc");
        var map = await StaleCalls.PublishedAsync(maps, unit);
        var (id, client) = (map.Text("id"), new V1.Maps.MapsClient(maps.Channel()));
        var metadata = maps.Metadata(unit, Role.Owner);
        var change = await client.DeclareChangeAsync(
            new() { Source = "desk", Id = "1", Kind = V1.DeclaredKind.Product, Materiality = V1.Materiality.Major, Scope = new() { Products = { "router" } } }, metadata);
        var report = await client.ReadStalenessAsync(new() { MapId = id }, metadata);
        Assert.Equal((V1.Freshness.AtRisk, 1, change.Change), (report.Status, report.Affected, report.Elements.Single(e => e.Reasons.Count > 0).Reasons[0].Change));
        Assert.Equal(1, (await client.GetChangeAsync(new() { Change = change.Change }, metadata)).Maps[0].Elements);
        await client.AttestAsync(new() { MapId = id, Element = map["ids"]!.Text("tp"), Verdict = V1.AttestationVerdict.StillTrue }, metadata);
        Assert.Equal(V1.Freshness.Fresh, (await client.ReadStalenessAsync(new() { MapId = id }, metadata)).Status);
        Assert.Single((await client.ListAttestationsAsync(new() { MapId = id }, metadata)).Attestations);
        await client.WithdrawChangeAsync(new() { Change = change.Change, Reason = "No" }, metadata);
        Assert.NotNull((await client.ListChangesAsync(new(), metadata)).Changes.Single().Change.WithdrawnAt);
        Assert.Empty((await client.ReadUnitStalenessAsync(new(), metadata)).Maps);
        var publication = await client.GetPublicationAsync(new() { MapId = id }, metadata);
        Assert.Equal((1, "B"), (publication.Version, publication.Claims[0].Grade));
        var read = await client.GetMapAsync(new() { MapId = id, Wanted = V1.WantedVersion.Published }, metadata);
        Assert.Equal((V1.VersionStatus.Published, 1, 1), (read.Map.Status, read.NewestVersion, read.PublishedVersion));
    }

    private Task DriftAsync(UnitRef unit, string map, int revision, string materiality)
    {
        var (day, now) = (new DateOnly(2026, 1, 1), maps.Clock.GetUtcNow());
        var window = new DriftWindow(day, day.AddDays(30));
        var e = new DriftDetected(
            Guid.Parse(map), 1, "log", null, "reasons", materiality, .31, .25, 5, .001, 999, 7, .1, 500, 500, window, window, now.AddDays(-1), [], now, 1, revision);
        var envelope = Envelope.For(e, new EventContext(unit.Id, Guid.CreateVersion7(), $"drift/{map}/reasons", revision, now), traceParent: null);
        return maps.Transport.PublishAsync(new Message(envelope.Id, envelope.Type, envelope.ToBytes()), CancellationToken.None);
    }
}
