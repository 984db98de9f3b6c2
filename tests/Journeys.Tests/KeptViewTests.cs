using System.Net;
using System.Net.Http.Json;
using Journey.Running;
using Journey.Testing;

namespace Journeys.Tests;

/// <summary>Pages that are sent again: exactly as fresh, and as private, as pages that are made anew.</summary>
public sealed class KeptViewTests(SampleTests.Loaded sample) : IClassFixture<SampleTests.Loaded>
{
    const string Unit = "/api/v1/units/sample";
    const string Hit = "gateway; hit";
    const string Made = "gateway; fwd=miss; stored";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_sent_again_until_something_is_written_into_the_unit_and_then_shows_it_at_once()
    {
        var map = await CopyAsync("Kept and changed");
        var reader = await sample.Journey.Callers.SignInAsync("dev-viewer");
        var first = await SettledAsync(reader, map);
        Assert.Equal((first, Hit), await PageAsync(reader, map));

        for (var turn = 1; turn <= 5; turn++)
        {
            var title = $"Changed {turn} times";
            await RetitleAsync(map, title);
            var (page, status) = await PageAsync(reader, map);
            Assert.Contains(title, page, StringComparison.Ordinal);
            Assert.Equal(Made, status);
        }
    }

    [Fact]
    public async Task What_other_services_learn_shows_too()
    {
        var map = await CopyAsync("Kept and commented");
        var reader = await sample.Journey.Callers.SignInAsync("dev-viewer");
        await SettledAsync(reader, map);
        using var api = sample.Journey.Api(sample.Journey.Token("dev-contributor"));

        using var source = await api.PostAsJsonAsync($"{Unit}/sources", new { key = "kept-views", name = "Kept views", origin = "operations", tier = "S", method = "log" }, Ct);

        Assert.True(source.IsSuccessStatusCode, await source.Content.ReadAsStringAsync(Ct));
        Assert.Equal(Made, (await PageAsync(reader, map)).Status);
    }

    [Fact]
    public async Task A_page_is_of_one_person()
    {
        var map = await CopyAsync("Kept for each");
        var viewer = await sample.Journey.Callers.SignInAsync("dev-viewer");
        await SettledAsync(viewer, map);
        var contributor = await sample.Journey.Callers.SignInAsync("dev-contributor");

        var (own, status) = await PageAsync(contributor, map);

        Assert.Equal(Made, status);
        Assert.Contains("/elements/", own, StringComparison.Ordinal);
        Assert.DoesNotContain("/elements/", (await PageAsync(viewer, map)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_language_is_kept_apart_and_a_fragment_is_not_kept()
    {
        var map = await CopyAsync("Kept in words");
        var reader = await sample.Journey.Callers.SignInAsync("dev-viewer");
        await SettledAsync(reader, map);

        var (japanese, status) = await PageAsync(reader, map, ("Accept-Language", "ja"));
        var (_, fragment) = await PageAsync(reader, map, ("HX-Request", "true"));

        Assert.Equal((Made, ""), (status, fragment));
        Assert.Contains("lang=\"ja\"", japanese, StringComparison.Ordinal);
    }

    // What follows a write in other services ends, and then the page is one that was kept.
    async Task<string> SettledAsync(string cookies, string map)
    {
        var told = ("", "");
        await Eventually.HoldsAsync(async () => (told = await PageAsync(cookies, map)).Item2 == Hit, () => "a kept page");
        return told.Item1;
    }

    async Task<(string Page, string Status)> PageAsync(string cookies, string map, params (string Name, string Value)[] headers)
    {
        using var http = sample.Journey.Api(token: null);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/units/sample/maps/{map}");
        request.Headers.Add("Cookie", cookies);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Journey-Cache-Control"), "What the portal tells the gateway is nobody else's.");
        return (await answer.Content.ReadAsStringAsync(Ct), answer.Headers.TryGetValues("Cache-Status", out var status) ? status.Single() : "");
    }

    async Task<string> CopyAsync(string title)
    {
        using var api = sample.Journey.Api(sample.Journey.Token("dev-contributor"));
        return await LargeMap.MakeAsync(api, steps: 1, Ct, title);
    }

    async Task RetitleAsync(string map, string title)
    {
        using var api = sample.Journey.Api(sample.Journey.Token("dev-contributor"));
        using var now = await api.GetAsync($"{Unit}/maps/{map}", Ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Unit}/maps/{map}/revisions")
        {
            Content = JsonContent.Create(new { reason = "another title", edits = new[] { new { op = "set", path = "", field = "title", value = title } } }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", now.Headers.ETag!.ToString());
        using var answer = await api.SendAsync(request, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
