using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>From an import that is stopped and goes on, to a log, to a number, to one customer's way.</summary>
public sealed class EvidenceTests(Stage stage)
{
    [Theory]
    [InlineData("paused", true)]
    [InlineData("paused-plain", false)]
    public async Task An_import_is_paused_and_goes_on(string unit, bool script)
    {
        await using var visit = await stage.OpenAsync(script);
        await stage.MakeUnitAsync(unit, unit);
        var walk = new Walk(visit, unit, unit, script, Evidence.ManyCustomers);
        await walk.EnterAsync();
        await walk.RegisterSourceAsync();
        await walk.ImportAsync();

        await Button(visit, "Pause").ClickAsync();
        await Assertions.Expect(Button(visit, "Go on")).ToBeVisibleAsync();
        var paused = visit.Page.GetByText(new Regex(@"Paused at \d{1,2} % of .*It goes on from there"));
        await Assertions.Expect(paused).ToBeVisibleAsync();
        if (script)
        {
            await Assertions.Expect(Button(visit, "Go on")).ToBeFocusedAsync();
        }
        var (stopped, tally) = (await paused.InnerTextAsync(), await visit.Page.Locator("dl.tally").InnerTextAsync());
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        await visit.Page.ReloadAsync();
        Assert.Equal((stopped, tally), (await paused.InnerTextAsync(), await visit.Page.Locator("dl.tally").InnerTextAsync()));
        await Button(visit, "Go on").ClickAsync();
        await walk.SeeItEndAsync();

        visit.AssertClean();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_log_is_defined_a_number_opens_and_a_case_is_walked_over_the_map(bool script)
    {
        await using var visit = await stage.OpenAsync(script);
        var page = visit.Page;
        var key = script ? "thirty-days" : "thirty-days-plain";
        await visit.SignInAsync("Aiko Tanaka");
        await page.GotoAsync("/units/sample/logs");

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Thirty days");
        await page.GetByLabel("Key in addresses").FillAsync(key);
        await page.GetByLabel("Shop, courier").CheckAsync();
        await page.GetByLabel("Support contacts").CheckAsync();
        await page.GetByLabel("Each beginning").CheckAsync();
        await page.GetByLabel("Begins with").FillAsync("purchase");
        await page.GetByLabel("Days counted").FillAsync("30");
        await Button(visit, "Define the log").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Thirty days" })).ToBeVisibleAsync();
        var reach = page.GetByRole(AriaRole.Heading, new() { Name = "How far cases come" });
        var reading = page.GetByText("A source is still being read.");
        for (var look = 0; look < 100 && (!await reach.IsVisibleAsync() || await reading.IsVisibleAsync()); look++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await page.ReloadAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "get first bill", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".verdict").First).ToContainTextAsync(new Regex(@"cases of 1,820 cases"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Link to exactly this" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("revision=[1-9]"));
        await page.Locator("tbody a").First.ClickAsync();
        await page.GetByLabel("Held against").SelectOptionAsync(new SelectOptionValue { Label = "First 30 days after purchase" });
        await Button(visit, "Show").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Over First 30 days after purchase" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("ol.walk > li").First).ToContainTextAsync("purchase");
        visit.AssertClean();
    }

    static ILocator Button(Visit visit, string words) => visit.Page.GetByRole(AriaRole.Button, new() { Name = words });
}
