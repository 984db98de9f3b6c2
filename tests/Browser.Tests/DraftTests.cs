using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>From a log to a map by one form, with and without script.</summary>
public sealed class DraftTests(Stage stage)
{
    [Theory]
    [InlineData("drafted", true)]
    [InlineData("drafted-plain", false)]
    public async Task A_log_becomes_a_map_whose_claims_are_observed_and_wait_for_a_decision(string unit, bool script)
    {
        await using var visit = await stage.OpenAsync(script);
        await stage.MakeUnitAsync(unit, unit);
        await Orders.ImportAsync(stage, unit);
        var page = visit.Page;
        await visit.SignInAsync("Mina Park");
        await page.GotoAsync($"/units/{unit}/logs/orders");

        await page.GetByText("Draft a map from this log").ClickAsync();
        await page.GetByLabel("Title of the map").FillAsync("As orders went");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draft the map" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "As orders went", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Map drafted from the log. Nothing on it is decided yet.");
        foreach (var step in new[] { "order", "confirm", "deliver" })
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = step, Exact = true })).ToBeVisibleAsync();
        }
        var waiting = page.Locator("dl.facts > div").Filter(new() { HasText = "Observed, not yet decided" });
        var (open, of) = Count(await waiting.InnerTextAsync());
        Assert.True(open > 0 && open == of, "Every claim of a draft waits for a decision.");

        await page.Locator(".claim .text > a").First.ClickAsync();
        await Assertions.Expect(page.GetByText("Observed, not yet decided").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide: this is our claim" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Decided: the claim is yours now.");
        await page.GetByRole(AriaRole.Link, new() { Name = "As orders went", Exact = true }).ClickAsync();
        Assert.Equal((open - 1, of), Count(await waiting.InnerTextAsync()));
        visit.AssertClean();
    }

    static (int Open, int Of) Count(string text) =>
        Regex.Match(text, @"(\d+) of (\d+) claims") is { Success: true } match ? (Number(match.Groups[1]), Number(match.Groups[2])) : (0, 0);

    static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
