using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Grpc.Core;
using Journey.Platform.Identity;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

/// <summary>Links with which somebody outside reads one map.</summary>
public sealed class ShareTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_link_opens_thirty_days_from_today_and_is_told_once()
    {
        var unit = TestUnit.Create("shares-made");
        var (http, id) = await MapAsync(unit);

        var made = await http.SendAsync($"maps/{id}/shares", [], expected: HttpStatusCode.Created);
        var listed = await http.FetchAsync($"maps/{id}/shares");

        Assert.Equal(64, made.Text("token").Length);
        Assert.Equal(Today().AddDays(30).ToString("O", CultureInfo.InvariantCulture), made["share"]!.Text("until"));
        Assert.Equal("open", listed["shares"]!.AsArray().Single()!.Text("state"));
        Assert.DoesNotContain(made.Text("token"), listed.ToJsonString(), StringComparison.Ordinal);
        var opened = await OpenAsync(made.Text("token"));
        Assert.Equal((id, unit.Id.ToString(), unit.Key, unit.TimeZone), (opened.MapId, opened.UnitId, opened.UnitKey, opened.TimeZone));
    }

    [Fact]
    public async Task A_link_ends_within_a_year()
    {
        var (http, id) = await MapAsync(TestUnit.Create("shares-days"));

        foreach (var until in new[] { Today().AddDays(-1), Today().AddYears(1).AddDays(1) })
        {
            var refused = await http.SendAsync($"maps/{id}/shares", new JsonObject { ["until"] = until.ToString("O", CultureInfo.InvariantCulture) }, expected: HttpStatusCode.BadRequest);
            Assert.Equal(["until"], refused.Fields());
        }

        await http.SendAsync($"maps/{id}/shares", new JsonObject { ["until"] = "soon" }, expected: HttpStatusCode.BadRequest);
        await http.SendAsync($"maps/{id}/shares", new JsonObject { ["version"] = 2 }, expected: HttpStatusCode.NotFound);
        var last = await http.SendAsync($"maps/{id}/shares", new JsonObject { ["until"] = Today().AddYears(1).ToString("O", CultureInfo.InvariantCulture) }, expected: HttpStatusCode.Created);
        Assert.Equal("open", last["share"]!.Text("state"));
    }

    [Fact]
    public async Task A_withdrawn_link_an_unknown_one_and_none_at_all_are_refused_alike()
    {
        var (http, id) = await MapAsync(TestUnit.Create("shares-withdrawn"));
        var made = await http.SendAsync($"maps/{id}/shares", [], expected: HttpStatusCode.Created);
        var (token, share) = (made.Text("token"), made["share"]!.Text("id"));
        var opened = await OpenAsync(token);

        var withdrawn = await http.SendAsync($"maps/{id}/shares/{share}/withdrawal");
        await http.SendAsync($"maps/{id}/shares/{share}/withdrawal");

        Assert.Equal(("withdrawn", "Aiko Tanaka"), (withdrawn.Text("state"), withdrawn.Text("withdrawnBy")));
        var other = token[..^1] + (token[^1] == 'A' ? 'B' : 'A');
        var told = new List<string>();
        foreach (var knock in new[] { token, other, "", "A", new string('A', 64), new string('é', 64), new string('A', 4_000), $" {token[1..]}" })
        {
            var refused = await Assert.ThrowsAsync<RpcException>(() => OpenAsync(knock));
            Assert.Equal(StatusCode.NotFound, refused.StatusCode);
            told.Add(refused.Status.Detail);
        }

        Assert.Single(told.Distinct());
        // The internal token lives on for minutes; the link it stands for does not.
        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => ReadAsync(opened))).StatusCode);
    }

    [Fact]
    public async Task What_a_link_shows_holds_nothing_but_what_is_named()
    {
        var unit = TestUnit.Create("shares-redacted");
        var http = maps.Http(unit);
        var map = FullMap.Create("For everybody");
        map["stages"]![0]!["steps"]![0]!["emotions"]!.AsArray().Add(new JsonObject { ["id"] = "guess", ["valence"] = -1, ["basis"] = "assumed", ["note"] = "Kim said: never again." });
        var id = (await http.CreateMapAsync(map)).Text("id");
        var made = await http.SendAsync($"maps/{id}/shares", [], expected: HttpStatusCode.Created);

        var shown = await ReadAsync(await OpenAsync(made.Text("token")));
        var text = shown.ToString();

        var named = new[] { "For everybody", "I want to be online.", "online on day 30", "New households", "I unpack", "Delivery", "It is slow", "Waiting hurts." };
        Assert.All(named, part => Assert.Contains(part, text, StringComparison.Ordinal));
        var inside = new[]
        {
            "Kim", "Moves in", "Ana", "2027-01-31", "Shop", "Carrier", "Warehouse", "Reserve stock", "delay", "renters", "Call back", "Address", "No scan", "Half give up",
            "Stock is wrong", "Stock is late", "does not open", "Ask ten", "Calls", "billing-2026", "Nobody runs one", "new-households", "first-30-days", "checkout", "csat-5",
            "never again", "Aiko", "最初", "Eu compro",
        };
        Assert.All(inside, part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
        // Nine answers say something about nine people; what the team assumes says nothing about anybody.
        Assert.Equal([-1.0], shown.Map.Document.Stages[0].Steps[0].Emotions.Select(emotion => emotion.Valence));
        Assert.Equal(("", ""), (shown.Map.CreatedBy, shown.Map.Reason));
    }

    [Fact]
    public async Task What_was_taken_from_a_log_and_not_decided_on_is_left_out_and_counted()
    {
        var unit = TestUnit.Create("shares-undecided");
        var map = FullMap.Create();
        map["claims"]!.AsArray().Add(new JsonObject { ["id"] = "seen", ["statement"] = "3 of 7 cases skip it.", ["element"] = "unpack", ["standing"] = "observed" });
        var id = (await maps.Http(unit).CreateMapAsync(map)).Text("id");
        var made = await maps.Http(unit).SendAsync($"maps/{id}/shares", [], expected: HttpStatusCode.Created);

        var shown = await ReadAsync(await OpenAsync(made.Text("token")));

        Assert.Equal(1, shown.Undecided);
        Assert.DoesNotContain("3 of 7", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_shows_the_version_it_was_made_for()
    {
        var unit = TestUnit.Create("shares-version");
        var (http, id) = await MapAsync(unit);
        var made = await http.SendAsync($"maps/{id}/shares", [], expected: HttpStatusCode.Created);
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Thought better of it")]);

        var shown = await ReadAsync(await OpenAsync(made.Text("token")));
        var first = await http.SendAsync($"maps/{id}/shares", new JsonObject { ["version"] = 1 }, expected: HttpStatusCode.Created);

        Assert.Equal((1, "First 30 days"), (shown.Map.Version, shown.Map.Document.Title));
        Assert.Equal(1, (int)first["share"]!["version"]!);
        Assert.Equal(2, (int)(await http.SendAsync($"maps/{id}/shares", [], expected: HttpStatusCode.Created))["share"]!["version"]!);
    }

    [Fact]
    public async Task Who_comes_over_a_link_is_let_in_to_that_map_and_nowhere_else()
    {
        var unit = TestUnit.Create("shares-least");
        var (http, id) = await MapAsync(unit);
        var made = await http.SendAsync($"maps/{id}/shares", [], expected: HttpStatusCode.Created);
        var opened = await OpenAsync(made.Text("token"));
        var client = new V1.Maps.MapsClient(maps.Channel());
        var metadata = Outsider(opened);

        Assert.Equal(id, (await ReadAsync(opened)).Map.MapId);
        await RefusedAsync(() => client.GetMapAsync(new() { MapId = id }, metadata).ResponseAsync);
        await RefusedAsync(() => client.ListMapsAsync(new(), metadata).ResponseAsync);
        await RefusedAsync(() => client.ListCommentsAsync(new() { MapId = id }, metadata).ResponseAsync);
        await RefusedAsync(() => client.CreateShareAsync(new() { MapId = id }, metadata).ResponseAsync);
        await RefusedAsync(() => client.OpenShareAsync(new() { Token = made.Text("token") }, metadata).ResponseAsync);
        await RefusedAsync(() => client.GetSharedMapAsync(new(), maps.Metadata(unit, Role.Admin)).ResponseAsync);
        await RefusedAsync(() => client.OpenShareAsync(new() { Token = made.Text("token") }, maps.Metadata(unit, Role.Admin)).ResponseAsync);
    }

    [Fact]
    public async Task A_command_that_is_sent_again_makes_no_second_link_and_tells_no_token()
    {
        var unit = TestUnit.Create("shares-again");
        var (_, id) = await MapAsync(unit);
        var client = new V1.Maps.MapsClient(maps.Channel());
        var metadata = maps.Metadata(unit, idempotencyKey: "once");

        var first = await client.CreateShareAsync(new() { MapId = id }, metadata);
        var again = await client.CreateShareAsync(new() { MapId = id }, metadata);

        Assert.Equal((first.Share.ShareId, ""), (again.Share.ShareId, again.Token));
        Assert.Single((await client.ListSharesAsync(new() { MapId = id }, metadata)).Shares);
    }

    [Fact]
    public async Task Viewers_make_no_links_and_one_of_another_map_is_not_found()
    {
        var unit = TestUnit.Create("shares-roles");
        var (http, id) = await MapAsync(unit);
        var share = (await http.SendAsync($"maps/{id}/shares", [], expected: HttpStatusCode.Created))["share"]!.Text("id");
        var other = (await http.CreateMapAsync(FullMap.Create("Another"))).Text("id");

        await maps.Http(unit, Role.Viewer).SendAsync($"maps/{id}/shares", [], expected: HttpStatusCode.Forbidden);
        Assert.Equal("SHARE_NOT_FOUND", (await http.SendAsync($"maps/{other}/shares/{share}/withdrawal", expected: HttpStatusCode.NotFound)).Text("reason"));
        await maps.Http(TestUnit.Create("shares-foreign")).SendAsync($"maps/{id}/shares/{share}/withdrawal", expected: HttpStatusCode.NotFound);
        Assert.Empty((await http.FetchAsync($"maps/{other}/shares"))["shares"]!.AsArray());
    }

    private async Task<(HttpClient Http, string Id)> MapAsync(UnitRef unit)
    {
        var http = maps.Http(unit);
        return (http, (await http.CreateMapAsync(FullMap.Create())).Text("id"));
    }

    private async Task<V1.OpenShareReply> OpenAsync(string token)
    {
        var gateway = maps.Tokens.Mint(new Caller("gateway", "Gateway", null, Role.None, Organisation: false, Gateway: true, Token: ""));
        return await new V1.Maps.MapsClient(maps.Channel()).OpenShareAsync(new() { Token = token }, new Metadata { { "authorization", $"Bearer {gateway}" } });
    }

    private async Task<V1.GetSharedMapReply> ReadAsync(V1.OpenShareReply opened) =>
        await new V1.Maps.MapsClient(maps.Channel()).GetSharedMapAsync(new(), Outsider(opened));

    private Metadata Outsider(V1.OpenShareReply opened)
    {
        var unit = new UnitRef(Guid.Parse(opened.UnitId), opened.UnitKey, opened.UnitName, opened.TimeZone);
        var caller = new Caller("share", "", unit, Role.None, Organisation: false, Gateway: false, Token: "") { Share = new(Guid.Parse(opened.ShareId), Guid.Parse(opened.MapId)) };
        return new Metadata { { "authorization", $"Bearer {maps.Tokens.Mint(caller)}" } };
    }

    private static async Task RefusedAsync(Func<Task> call) => Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(call)).StatusCode);

    private static DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, "Asia/Tokyo").DateTime);
}
