using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Gateway.SignIn;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What follows when the world moves on: a kept change and a policy make stale what depends on them, an owner says that it is still true.</summary>
internal sealed class Upkeep(Stage stage, Visit visit, string unit)
{
    const string Policy = "returns";

    /// <summary>The verdict itself has changed what customers meet: the map's page asks to look there again, and takes the answer.</summary>
    public async Task AttestAsync()
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Staleness", Exact = true }).ClickAsync();
        var reason = page.GetByText("Kept after a test: Send a bill preview three days ahead", new() { Exact = true });
        for (var look = 0; look < 150 && !await reason.IsVisibleAsync(); look++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            await page.ReloadAsync();
        }

        await Assertions.Expect(reason).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing has changed under it that matters.")).ToBeVisibleAsync();
    }

    /// <summary>Two touchpoints depend on a policy; when that changes both are to be looked at again, and the one that an owner attests no longer is.</summary>
    public async Task KeepAsync()
    {
        using var api = stage.Journey.Api(stage.Journey.Token(DevelopmentPeople.Find("dev-owner")!.Subject));
        var list = (await api.GetFromJsonAsync<JsonObject>($"/api/v1/units/{unit}/maps"))!;
        var map = $"/api/v1/units/{unit}/maps/{Assert.Single(list["maps"]!.AsArray())!["id"]}";
        var document = (await api.GetFromJsonAsync<JsonObject>(map))!;
        var touchpoints = document["stages"]!.AsArray().SelectMany(part => part!["steps"]!.AsArray())
            .SelectMany(step => step!["touchpoints"]?.AsArray() ?? []).Select(touchpoint => (string)touchpoint!["id"]!).Take(2).ToArray();
        Assert.Equal(2, touchpoints.Length);

        await SendAsync(api, $"{map}/revisions", new JsonObject { ["edits"] = new JsonArray([.. touchpoints.Select(Dependency)]) }, HttpStatusCode.OK, (int)document["version"]!);
        Assert.Empty(await OpenAsync(api, map));
        await SendAsync(api, $"/api/v1/units/{unit}/changes", Change(), HttpStatusCode.Accepted);
        Assert.Equal(touchpoints.Order(), (await OpenAsync(api, map)).Order());
        await SendAsync(api, $"{map}/attestations", new JsonObject { ["element"] = touchpoints[0], ["verdict"] = "stillTrue" }, HttpStatusCode.Created);
        Assert.Equal([touchpoints[1]], await OpenAsync(api, map));
    }

    static JsonNode Dependency(string touchpoint) => new JsonObject
    {
        ["op"] = "add",
        ["path"] = "",
        ["field"] = "dependencies",
        ["value"] = new JsonObject { ["element"] = touchpoint, ["kind"] = "policy", ["on"] = Policy },
    };

    static JsonObject Change() => new()
    {
        ["source"] = "policy desk",
        ["id"] = "returns-2",
        ["kind"] = "policy",
        ["title"] = "Returns within 14 days",
        ["materiality"] = "material",
        ["scope"] = new JsonObject { ["policies"] = new JsonArray(Policy) },
    };

    static async Task<IReadOnlyList<string>> OpenAsync(HttpClient api, string map)
    {
        var report = (await api.GetFromJsonAsync<JsonObject>($"{map}/staleness"))!;
        return [.. report["elements"]!.AsArray().Where(element => element!["reasons"]!.AsArray().Count > 0).Select(element => (string)element!["element"]!)];
    }

    static async Task SendAsync(HttpClient api, string address, JsonObject content, HttpStatusCode expected, int? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(content) };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }
        using var response = await api.SendAsync(request);
        Assert.True(response.StatusCode == expected, await response.Content.ReadAsStringAsync());
    }
}
