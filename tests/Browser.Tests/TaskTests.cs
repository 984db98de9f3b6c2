using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Journey.Gateway.SignIn;
using Journey.Running;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Five things that people come for, done by the keyboard alone from the first page of the unit. What each costs stands in artifacts/tasks.</summary>
public sealed class TaskTests(Stage stage)
{
    const string Title = "First 30 days after purchase";

    static readonly string[] Added = ["id", "version", "versionInfo", "status", "createdAt", "createdBy", "reason", "parent", "updatedAt"];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Find_the_claim_that_stands_on_the_least() => DoAsync("the worst evidenced claim", "sample", async (page, keys) =>
    {
        await keys.ClickAsync(Unit(page, "Claims"));
        await keys.ClickAsync(Link(page, "Uncited"));
        await keys.ClickAsync(page.Locator(".claimrow a").First);
        await Assertions.Expect(page.GetByText("Nothing stands under this claim")).ToBeVisibleAsync();
    });

    [Fact]
    public async Task Give_a_fix_an_owner()
    {
        await CopyAsync("task-fix");
        await DoAsync("a fix gets an owner", "task-fix", async (page, keys) =>
        {
            await OpenAsync(page, keys);
            await keys.ClickAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Plan this fix ?: Bill preview") }));
            await keys.ChooseAsync(page.GetByLabel("Owner"), "Mika Sato, Billing");
            await keys.FillAsync(page.GetByLabel("Due"), "02022027");
            await keys.FillAsync(page.GetByRole(AriaRole.Textbox, new() { Name = "Measured by" }), "Billing contacts per 100 households");
            await keys.PressAsync("Enter");
            await Assertions.Expect(page.GetByText("Mika Sato").First).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Take_an_edit_back()
    {
        await CopyAsync("task-undo");
        await DoAsync("an edit is taken back", "task-undo", async (page, keys) =>
        {
            await OpenAsync(page, keys);
            await keys.ClickAsync(Link(page, "Edit step I receive the router"));
            await keys.FillAsync(page.GetByLabel("What happens, with the customer as subject"), "I get a box");
            await keys.PressAsync("Enter");
            await keys.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Undo version 2" }));
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "I receive the router" })).ToBeVisibleAsync();
        });
    }

    [Fact]
    public Task Compare_two_segments() => DoAsync("two segments side by side", "sample", async (page, keys) =>
    {
        await OpenAsync(page, keys);
        await keys.ClickAsync(Tab(page, "Compare"));
        await keys.ClickAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Compare with" }).GetByRole(AriaRole.Link, new() { Name = "Customer segmentation" }));
        await Assertions.Expect(page.GetByText("Moving households").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task Find_who_owns_a_handoff() => DoAsync("who owns a handoff", "sample", async (page, keys) =>
    {
        await OpenAsync(page, keys);
        await keys.ClickAsync(Tab(page, "Handoffs"));
        await Assertions.Expect(page.GetByText("Lena Braun").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
    });

    async Task DoAsync(string task, string unit, Func<IPage, Keys, Task> work)
    {
        await using var visit = await stage.OpenAsync();
        await visit.SignInAsync("Mina Park");
        await visit.Page.GotoAsync($"/units/{unit}");
        var (pages, bytes, keys) = (0, 0.0, new Keys(visit.Page));
        visit.Page.FrameNavigated += (_, _) => pages++;
        var wire = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        wire.Event("Network.loadingFinished").OnEvent += (_, ended) => bytes += ended!.Value.GetProperty("encodedDataLength").GetDouble();
        await wire.SendAsync("Network.enable");

        await work(visit.Page, keys);

        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        visit.AssertClean();
        var told = $"{task}: {keys.Pressed} keys, {pages} pages, {bytes / 1_000.0:F1} kB";
        TestContext.Current.SendDiagnosticMessage(told);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(RepositoryRoot.Of("artifacts", "tasks")).FullName, $"{unit}-{task.Replace(' ', '-')}.txt"), told + "\n", Ct);
        Assert.InRange(pages, 1, 6);
    }

    /// <summary>The sample map and one of its people once more in a unit of their own, where they may be changed.</summary>
    async Task CopyAsync(string unit)
    {
        await stage.MakeUnitAsync(unit, unit);
        using var api = stage.Journey.Api(stage.Journey.Token(DevelopmentPeople.All[0].Subject));
        var map = await SampleMapAsync(api);
        using var made = await api.PostAsJsonAsync($"/api/v1/units/{unit}/maps", map, Ct);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Ct));
        using var person = await api.PostAsJsonAsync($"/api/v1/units/{unit}/people", new { name = "Mika Sato", team = "Billing" }, Ct);
        Assert.True(person.IsSuccessStatusCode);
        var copy = JsonNode.Parse(await made.Content.ReadAsStringAsync(Ct))!["id"];
        // Who owns what is known a moment later.
        for (var known = false; !known; await Task.Delay(50, Ct))
        {
            using var gaps = await api.GetAsync($"/api/v1/units/{unit}/maps/{copy}/gaps", Ct);
            known = gaps.IsSuccessStatusCode;
        }
    }

    /// <summary>What somebody wrote of it, without what the service adds and without the map below.</summary>
    static async Task<JsonObject> SampleMapAsync(HttpClient api)
    {
        var maps = JsonNode.Parse(await api.GetStringAsync("/api/v1/units/sample/maps", Ct))!["maps"]!.AsArray();
        var id = maps.Single(map => (string?)map!["title"] == Title)!["id"];
        var map = JsonNode.Parse(await api.GetStringAsync($"/api/v1/units/sample/maps/{id}", Ct))!.AsObject();
        foreach (var added in Added)
        {
            map.Remove(added);
        }

        foreach (var metric in map["metrics"]!.AsArray().Where(metric => (string?)metric!["element"] == (string?)id))
        {
            metric!["element"] = "map";
        }

        foreach (var step in map["stages"]!.AsArray().SelectMany(stage => stage!["steps"]!.AsArray()))
        {
            step!.AsObject().Remove("subJourney");
        }

        return map;
    }

    static async Task OpenAsync(IPage page, Keys keys)
    {
        await keys.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = Title, Exact = true }).First);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The path" })).ToBeVisibleAsync();
    }

    static ILocator Unit(IPage page, string place) => page.GetByRole(AriaRole.Navigation, new() { Name = "Unit" }).GetByRole(AriaRole.Link, new() { Name = place });

    static ILocator Tab(IPage page, string tab) => page.GetByRole(AriaRole.Navigation, new() { Name = "This journey" }).GetByRole(AriaRole.Link, new() { Name = tab });

    static ILocator Link(IPage page, string words) => page.GetByRole(AriaRole.Link, new() { Name = words });
}
