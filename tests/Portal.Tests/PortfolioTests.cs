using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Portal.Tests;

/// <summary>The unit's journeys as a portfolio, against the maps service.</summary>
public sealed class PortfolioTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_part_stands_under_its_journey_and_is_rolled_up_into_it()
    {
        await using var map = await EditedMap.MakeAsync();
        using var api = map.Portal.MapsApi();
        var part = await MakeAsync(api, "A part", "others");
        await ReviseAsync(api, map.Id, Set(map["begin"], "subJourney", part));

        var page = await map.OpenAsync("/units/acme/maps");
        var rows = page.QuerySelectorAll(".jlist > li").ToList();

        Assert.Equal(["First month", "A part"], rows.Select(row => row.QuerySelector("h3")!.TextContent));
        Assert.Contains("part of First month", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("below", rows[1].ClassList);
        Assert.Contains("with 1 journey below", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_cut_to_a_segment_and_the_segment_is_remembered()
    {
        await using var map = await EditedMap.MakeAsync();
        using var api = map.Portal.MapsApi();
        await MakeAsync(api, "Theirs", "others");

        var all = await map.OpenAsync("/units/acme/maps");
        using var cut = await map.Portal.SendAsync(HttpMethod.Get, "/units/acme/maps?segment=others");
        var page = await PortalUnderTest.ParseAsync(cut);
        var unknown = await map.OpenAsync("/units/acme/maps?segment=nobody");

        Assert.Equal(2, all.QuerySelectorAll(".jlist > li").Length);
        Assert.Equal("Theirs", page.QuerySelectorAll(".jlist > li h3").Single().TextContent);
        Assert.Contains("Only others.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("journey-segment-acme=others", cut.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Equal(2, unknown.QuerySelectorAll(".jlist > li").Length);
    }

    [Fact]
    public async Task What_changed_since_somebody_looked_is_said_with_the_difference_one_click_away()
    {
        await using var map = await EditedMap.MakeAsync();
        using var api = map.Portal.MapsApi();
        using var seen = await map.Portal.PostAsync($"{map.Page}/visits", new() { ["version"] = "1" });
        await ReviseAsync(api, map.Id, Set("", "title", "First month, anew"));

        var page = await map.OpenAsync("/units/acme/maps");

        var link = page.QuerySelectorAll(".jlist a").Single(a => a.TextContent.StartsWith("Changed since", StringComparison.Ordinal));
        Assert.EndsWith("/changes?from=1&to=2", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_journeys_than_are_asked_about_are_listed_and_none_is_left_out()
    {
        await using var map = await EditedMap.MakeAsync();
        using var api = map.Portal.MapsApi();
        for (var i = 0; i < 60; i++)
        {
            await MakeAsync(api, $"Journey {i}", "others");
        }

        var page = await map.OpenAsync("/units/acme/maps");

        Assert.Equal(50, page.QuerySelectorAll(".jlist > li").Length);
        Assert.Equal(11, page.QuerySelectorAll(".jlist ~ details tbody tr").Length);
        Assert.Contains("61 journeys", page.QuerySelector(".sub")!.TextContent, StringComparison.Ordinal);
    }

    static async Task<string> MakeAsync(HttpClient api, string title, string segment)
    {
        var map = new JsonObject
        {
            ["title"] = title,
            ["goal"] = new JsonObject { ["statement"] = "I want it done." },
            ["window"] = new JsonObject { ["anchor"] = "start", ["days"] = 30 },
            ["segment"] = new JsonObject { ["key"] = segment, ["name"] = segment },
            ["stages"] = new JsonArray(new JsonObject { ["id"] = "s", ["title"] = "One", ["steps"] = new JsonArray(new JsonObject { ["id"] = "a", ["title"] = "I begin" }) }),
        };
        using var made = await api.PostAsJsonAsync("maps", map, Ct);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Ct));
        return (string)JsonNode.Parse(await made.Content.ReadAsStringAsync(Ct))!["id"]!;
    }

    static JsonObject Set(string path, string field, string value) => new() { ["op"] = "set", ["path"] = path, ["field"] = field, ["value"] = value };

    static async Task ReviseAsync(HttpClient api, string id, JsonObject edit)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"maps/{id}/revisions")
        {
            Content = JsonContent.Create(new JsonObject { ["edits"] = new JsonArray(edit) }),
            Version = api.DefaultRequestVersion,
            VersionPolicy = api.DefaultVersionPolicy,
        };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await api.SendAsync(request, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
