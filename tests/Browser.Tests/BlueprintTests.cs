using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Journey.Gateway.SignIn;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Steps moved behind the line of visibility by a person: by the keyboard with script, and without script.</summary>
public sealed class BlueprintTests(Stage stage)
{
    [Fact]
    public async Task A_step_goes_backstage_and_comes_back_by_the_keyboard_alone()
    {
        await using var visit = await BeginAsync("backstage", "Backstage by keys", script: true);
        var page = visit.Page;

        await page.Locator("summary", new() { HasText = "Move to backstage" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByLabel("Under the step that waits for it").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Risk");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move it Back office approves" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Steps(page)).ToHaveTextAsync(["I choose", "I get it"]);
        await Assertions.Expect(page.Locator(".bpstep .support .card")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".bpstep .support .card")).ToContainTextAsync("Risk");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Moved “Back office approves” backstage. Version 2.");
        await page.Locator("#undo").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Steps(page)).ToHaveTextAsync(["I choose", "Back office approves", "I get it"]);
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Taken back");
        visit.AssertClean();
    }

    [Fact]
    public async Task A_step_goes_backstage_and_comes_back_without_script()
    {
        await using var visit = await BeginAsync("backstage-plain", "Backstage without script", script: false);
        var page = visit.Page;

        await page.GetByText("Move to backstage").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move it Back office approves" }).ClickAsync();
        await Assertions.Expect(Steps(page)).ToHaveTextAsync(["I choose", "I get it"]);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/compare/blueprint\\?done=backstage#element-"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo version 2" }).ClickAsync();

        await Assertions.Expect(Steps(page)).ToHaveTextAsync(["I choose", "Back office approves", "I get it"]);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/compare/blueprint\\?done=undone$"));
        visit.AssertClean();
    }

    [Fact]
    public async Task A_map_of_the_inside_with_its_form_open_is_accessible_and_fits()
    {
        await using var visit = await BeginAsync("backstage-seen", "Backstage looked at", script: true);

        await visit.Page.EvaluateAsync("() => { for (const details of document.querySelectorAll('main details')) details.open = true; }");
        var found = await PageTests.LookAsync(visit.Page, "blueprint-inside", ColorScheme.Light, ColorScheme.Dark);

        Assert.True(found.Count == 0, string.Join('\n', found));
        visit.AssertClean();
    }

    async Task<Visit> BeginAsync(string unit, string name, bool script)
    {
        var visit = await stage.OpenAsync(script);
        await stage.MakeUnitAsync(unit, name);
        using var api = stage.Journey.Api(stage.Journey.Token(DevelopmentPeople.All[0].Subject));
        using var made = await api.PostAsJsonAsync($"/api/v1/units/{unit}/maps", JsonNode.Parse(Inside));
        made.EnsureSuccessStatusCode();
        var map = JsonNode.Parse(await made.Content.ReadAsStringAsync())!;
        await visit.SignInAsync("Mina Park");
        await visit.Page.GotoAsync($"/units/{unit}/maps/{map["id"]}/compare/blueprint");
        return visit;
    }

    static ILocator Steps(IPage page) => page.Locator(".bpstep h4");

    const string Inside = """
        {
          "title": "An order", "language": "en", "goal": { "statement": "I want it at home." }, "window": { "anchor": "purchase", "days": 30 }, "segment": { "key": "new", "name": "New" },
          "stages": [
            { "title": "Order", "steps": [
              { "title": "I choose", "touchpoints": [{ "key": "shop", "name": "Shop", "channel": "web", "operatedBy": "Sales" }], "lanes": [{ "lane": "backstage", "title": "Stock is counted", "operatedBy": "Warehouse" }] },
              { "id": "approve", "title": "Back office approves", "actor": "organisation" } ] },
            { "title": "Deliver", "steps": [{ "title": "I get it", "touchpoints": [{ "key": "door", "name": "Door", "channel": "delivery", "operatedBy": "Logistics" }] }] } ],
          "failurePoints": [{ "title": "The check takes days", "step": "approve", "lane": "backstage" }]
        }
        """;
}
