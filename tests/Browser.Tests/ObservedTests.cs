using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What people do with what was observed: look at paths, see where belief and observation part, make a claim of a finding.</summary>
public sealed class ObservedTests(Stage stage)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_path_is_looked_at_closely_highlighted_and_narrowed(bool script)
    {
        await using var visit = await stage.OpenAsync(script);
        await visit.SignInAsync("Aiko Tanaka");
        await visit.Page.GotoAsync("/units/sample/sources/shop-events");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Explore the paths" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "get online, seen" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "get online", Exact = false }).First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Came directly before")).ToBeVisibleAsync();

        await visit.Page.GetByLabel("Highlight a variant").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("walk the highlighted path")).ToBeVisibleAsync();

        await visit.Page.GetByLabel("Segment", new() { Exact = true }).FillAsync("nobody");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "No path here" })).ToBeVisibleAsync();
        visit.AssertClean();
    }

    [Fact]
    public async Task The_map_says_where_belief_and_observation_part()
    {
        await using var visit = await stage.OpenAsync();
        await visit.SignInAsync("Aiko Tanaka");
        await visit.Page.GotoAsync("/units/sample/maps");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "First 30 days after purchase" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Where belief and observation part" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText(new Regex("Leading, and believed lower.*billing", RegexOptions.Singleline)).First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText(new Regex(@"\d\s%\swalk the expected path"))).ToBeVisibleAsync();
        visit.AssertClean();
    }

    [Fact]
    public async Task A_finding_becomes_a_claim_that_its_log_is_cited_for()
    {
        await using var visit = await stage.OpenAsync();
        await stage.MakeUnitAsync("found", "Found");
        await Orders.ImportAsync(stage, "found");
        await Orders.MapAsync(stage, "found");
        await visit.SignInAsync("Mina Park");
        await visit.Page.GotoAsync("/units/found/maps");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Order to delivery" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Missing" }).GetByRole(AriaRole.Button, new() { Name = "Make it a claim" }).First.ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Made a claim of the finding; its log is cited for it.");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Orders" })).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Is a claim" }).First).ToBeVisibleAsync();
        visit.AssertClean();
    }
}
