using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Journey.Evidence.Touchpoints;
using Journey.Maps.V1;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

public sealed class TouchpointTests : IAsyncLifetime
{
    private const string Events = "case,activity,time\n1,open confirmation,2026-01-01T00:00:00Z\n1,track parcel,2026-01-02T00:00:00Z\n1,track parcel,2026-01-03T00:00:00Z\n1,purchase,2026-01-04T00:00:00Z\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-touchpoints-").FullName;
    private readonly Guid _map = Guid.CreateVersion7();
    private MapsDouble _maps = null!;
    private RunningEvidence _evidence = null!;

    public async ValueTask InitializeAsync()
    {
        SigningKeys.CreateDevelopmentKeys(Path.Combine(_folder, "identity"));
        _maps = await MapsDouble.StartAsync(Path.Combine(_folder, "identity"));
        _maps.Known[_map.ToString()] = MappedMap.Of(
            _map, 1, new Window { Anchor = "purchase", Days = 30 },
            MappedMap.Point("order-confirmation", "Order confirmation", replaces: ["first-mail", "second-mail"]), MappedMap.Point("tracking", "Track-Parcel"),
            MappedMap.Point("left", replaces: ["whole"]), MappedMap.Point("right", replaces: ["whole"]));
        _evidence = await RunningEvidence.StartAsync(_folder, _maps.Address);
        await _evidence.RegisterAsync("shop");
        await _evidence.ImportAsync("shop", Encoding.UTF8.GetBytes(Events), "format=csv&case=case&activity=activity&time=time");
    }

    public async ValueTask DisposeAsync()
    {
        await _evidence.DisposeAsync();
        await _maps.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Activities_without_a_touchpoint_are_offered_those_called_alike()
    {
        var mapping = await _evidence.GetAsync($"sources/shop/touchpoints?map={_map}");

        Assert.Equal(["track parcel 2", "open confirmation 1", "purchase 1"], Rows(mapping).Select(row => $"{row.GetProperty("activity").GetString()} {row.GetProperty("events").GetInt64()}"));
        var first = Rows(mapping)[0].GetProperty("proposals")[0];
        Assert.Equal(("tracking", 1.0), (first.GetProperty("touchpoint").GetString(), first.GetProperty("likeness").GetDouble()));
        Assert.Equal("order-confirmation", Rows(mapping)[1].GetProperty("proposals")[0].GetProperty("touchpoint").GetString());
        Assert.Empty(Rows(mapping)[2].GetProperty("proposals").EnumerateArray());
        Assert.Equal(0, mapping.GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task What_is_said_holds_from_its_date_on_and_everything_said_is_kept()
    {
        await DefineAsync(null, ("track parcel", "tracking"), ("purchase", "checkout"));
        await DefineAsync("2026-02-01", ("track parcel", "order-confirmation"));
        var mapping = await DefineAsync("2026-02-01", ("track parcel", "order-confirmation"), ("purchase", "checkout"));

        var track = Rows(mapping)[0];
        Assert.Equal("order-confirmation", track.GetProperty("touchpoint").GetString());
        Assert.Equal(3, mapping.GetProperty("revision").GetInt32());
        Assert.Equal(
            ["purchase 3 2026-01-31T23:00:00.000Z", "track parcel 2 2026-01-31T23:00:00.000Z", "purchase 1 ", "track parcel 1 "],
            mapping.GetProperty("history").EnumerateArray().Select(row => $"{row.GetProperty("activity").GetString()} {row.GetProperty("revision").GetInt32()} {(row.TryGetProperty("from", out var from) ? from.GetString() : "")}"));
        var reply = await new V1.Evidence.EvidenceClient(_evidence.Channel).GetTouchpointsAsync(
            new V1.GetTouchpointsRequest { LogKey = "shop" }, _evidence.Rpc(Role.Viewer), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((3, "order-confirmation", 4), (reply.Mapping.Revision, reply.Mapping.Activities[0].Touchpoint, reply.Mapping.History.Count));
    }

    [Fact]
    public async Task A_key_that_no_map_holds_is_a_finding_and_a_replaced_one_is_followed()
    {
        await _evidence.GetAsync($"sources/shop/touchpoints?map={_map}");

        var mapping = await DefineAsync(null, ("track parcel", "first-mail"), ("purchase", "nowhere"), ("open confirmation", "whole"));

        var rows = Rows(mapping).ToDictionary(row => row.GetProperty("activity").GetString()!);
        Assert.Equal("order-confirmation", rows["track parcel"].GetProperty("replacedBy").GetString());
        Assert.False(rows["track parcel"].TryGetProperty("problem", out _));
        Assert.Equal("noSuchTouchpoint", rows["purchase"].GetProperty("problem").GetString());
        Assert.Equal("split", rows["open confirmation"].GetProperty("problem").GetString());
        Assert.Equal("order-confirmation", rows["open confirmation"].GetProperty("proposals")[0].GetProperty("touchpoint").GetString());
    }

    [Fact]
    public async Task A_row_that_cannot_be_taken_is_named()
    {
        using var refused = await _evidence.Http.PostAsJsonAsync(
            "sources/shop/touchpoints", new { from = "soon", rows = new[] { new { activity = "a", touchpoint = "b" } } }, TestContext.Current.CancellationToken);
        using var wrong = await _evidence.Http.PostAsJsonAsync(
            "sources/shop/touchpoints", new { rows = new[] { new { activity = "", touchpoint = "B" }, new { activity = "a", touchpoint = "" }, new { activity = "a", touchpoint = "" } } },
            TestContext.Current.CancellationToken);
        using var unknown = await _evidence.Http.PostAsJsonAsync(
            "logs/none/touchpoints", new { rows = new[] { new { activity = "a", touchpoint = "b" } } }, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (refused.StatusCode, wrong.StatusCode, unknown.StatusCode));
        var fields = JsonDocument.Parse(await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString());
        Assert.Equal(["rows", "rows[0].activity", "rows[0].touchpoint"], fields.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Track parcel", "track-PARCEL!", 1.0)]
    [InlineData("お届け", "お届け", 1.0)]
    [InlineData("a", "b", 0.0)]
    [InlineData("", "b", 0.0)]
    [InlineData("night", "nacht", .25)]
    public void Names_are_alike_by_the_letter_pairs_they_share(string left, string right, double likeness) =>
        Assert.Equal(likeness, Likeness.Of(left, right), 10);

    private async Task<JsonElement> DefineAsync(string? from, params (string Activity, string Touchpoint)[] rows)
    {
        using var answer = await _evidence.Http.PostAsJsonAsync("sources/shop/touchpoints", new { from, rows = rows.Select(row => new { activity = row.Activity, touchpoint = row.Touchpoint }) });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static List<JsonElement> Rows(JsonElement mapping) => [.. mapping.GetProperty("activities").EnumerateArray()];
}
