using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What follows from a map that is seen through evidence: a decision, a fix, a test with its verdict, all of it told on the first screen.</summary>
internal sealed class Outcome(Visit visit, string unit)
{
    const string Question = "What do we change first, so that the first bill is understood?";
    const string Change = "Send a bill preview three days ahead";
    const string Fix = "Bill preview";
    const string Pain = "The first bill is unclear";

    IPage Page => visit.Page;

    public async Task ProposeFixAsync()
    {
        await OpenMapAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = $"Propose a fix for {Pain}" }).ClickAsync();
        var form = Page.Locator("form").Filter(new() { Has = Button("Add the candidate fix") });
        await form.GetByLabel("What would be changed").FillAsync(Fix);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(Page.GetByText(Fix).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        await OpenMapAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Plan this fix" }).First.ClickAsync();
        await Field("Owner").SelectOptionAsync(new SelectOptionValue { Label = "Priya Raman, Billing support" });
        await Field("Due").FillAsync(Day(40));
        await Field("Measured by").FillAsync("Billing contacts");
        await Button("Plan it").ClickAsync();
        await Assertions.Expect(Heading("What tests showed")).ToBeVisibleAsync();
    }

    /// <summary>The draft says what is missing until nothing is.</summary>
    public async Task DecideAsync()
    {
        await OpenMapAsync();
        await Page.GetByRole(AriaRole.Complementary, new() { Name = "Next useful step" }).GetByRole(AriaRole.Link, new() { Name = "Begin a decision" }).ClickAsync();
        await Field("What is to be decided?").FillAsync(Question);
        await Button("Begin a decision").ClickAsync();
        await Assertions.Expect(Heading("Still missing")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator(".ready a")).ToHaveCountAsync(11);

        await Field("In scope").FillAsync("The first bill and its message");
        await Field("What is put off, 1").FillAsync("Setup guide");
        await Field("What brings it back, 1").FillAsync("If setup passes 25 % of contacts");
        await Field("Out of scope").FillAsync("Prices");
        await Field("No evidence is missing, because").FillAsync("The contacts say it");
        await Field("Options").FillAsync("Send a preview\nDo nothing");
        await Field("Trade-offs: what they cost").FillAsync("One more mail");
        await Field("The one change that is tried").FillAsync(Change);
        await Field("Candidate fix that it is").SelectOptionAsync(new SelectOptionValue { Label = Fix });
        await Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("billing", RegexOptions.IgnoreCase) }).First.CheckAsync();
        await Field("Owner").SelectOptionAsync(new SelectOptionValue { Label = "Priya Raman, Billing support" });
        await Field("Looked at again on").FillAsync(Day(60));
        await Field("What would make one keep it, and what retire it").FillAsync("Keep if billing contacts fall by 2 points.");
        await Button("Save the draft").ClickAsync();
        await Assertions.Expect(Heading("Nothing is missing")).ToBeVisibleAsync();
        await Button("Make the decision").ClickAsync();
        await Assertions.Expect(Page.Locator(".opening .tag")).ToHaveTextAsync("Decided");
    }

    /// <summary>In windows that are over, so that figures can be taken: the page says that it was registered late.</summary>
    public async Task TestAsync()
    {
        await OpenMapAsync();
        await Page.GetByRole(AriaRole.Complementary, new() { Name = "Next useful step" }).GetByRole(AriaRole.Link, new() { Name = "Register a test" }).ClickAsync();
        await Assertions.Expect(Field("What is changed")).ToHaveValueAsync(Change);
        await Field("What is believed, in a sentence").FillAsync("A preview before the bill lowers billing contacts");
        await Page.Locator("#m0-numerator").FillAsync("customers with a billing contact");
        await Page.Locator("#m0-denominator").FillAsync("new households");
        await Page.Locator("#m0-direction").SelectOptionAsync("Fall");
        await Page.Locator("#m0-smallest").FillAsync("2");
        await Field("Expected before, of the first measure").FillAsync("15");
        await Button("Work it out").ClickAsync();
        await Assertions.Expect(Page.Locator("#size")).ToContainTextAsync("customers in each window");
        await Field("Before: first day").FillAsync(Day(-150));
        await Field("Before: last day").FillAsync(Day(-123));
        await Field("After: first day").FillAsync(Day(-100));
        await Field("After: last day").FillAsync(Day(-73));
        await Button("Register it").ClickAsync();
        await Assertions.Expect(Page.GetByText("after the window had begun")).ToBeVisibleAsync();

        foreach (var (window, count, n) in new[] { ("before", "450", "3000"), ("after", "300", "3000") })
        {
            await Page.Locator($"input[name='m0.{window}.Treated.count']").FillAsync(count);
            await Page.Locator($"input[name='m0.{window}.Treated.n']").FillAsync(n);
        }
        await Button("Keep the figures").ClickAsync();
        await Assertions.Expect(Page.Locator(".reading .verdict")).ToContainTextAsync("−5.0 points");
    }

    public async Task JudgeAsync()
    {
        await OpenMapAsync();
        await Page.GetByRole(AriaRole.Complementary, new() { Name = "Next useful step" }).GetByRole(AriaRole.Link, new() { Name = "Open the test" }).ClickAsync();
        await Button("Record the verdict").ClickAsync();
        await Assertions.Expect(Heading("Keep the change")).ToBeVisibleAsync();
    }

    /// <summary>What somebody who never saw the product reads on the first screen.</summary>
    public async Task ReadAnswerAsync()
    {
        await OpenMapAsync();
        var cells = Page.Locator(".answer > div");
        await Assertions.Expect(cells.Nth(0)).ToContainTextAsync(new Regex($"{Pain}.*40\\.0"));
        await Assertions.Expect(cells.Nth(1)).ToContainTextAsync("at B or better");
        await Assertions.Expect(cells.Nth(2)).ToContainTextAsync(Change);
        await Assertions.Expect(cells.Nth(2)).ToContainTextAsync("Kept");
        await Assertions.Expect(cells.Nth(3)).ToContainTextAsync("Priya Raman");
        await Assertions.Expect(cells.Nth(4)).ToContainTextAsync("in 60 days");
        var box = await Page.Locator(".answer").BoundingBoxAsync();
        Assert.True(box!.Y + box.Height < 900, "The answer does not stand on the first screen.");
    }

    async Task OpenMapAsync()
    {
        await Page.GotoAsync($"/units/{unit}/maps");
        await Page.GetByRole(AriaRole.Link, new() { Name = "First 30 days after purchase", Exact = true }).First.ClickAsync();
        await Assertions.Expect(Heading("The path")).ToBeVisibleAsync();
    }

    static string Day(int from) => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(TimeProvider.System.GetUtcNow(), "Asia/Tokyo").Date.AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words });

    ILocator Heading(string words) => Page.GetByRole(AriaRole.Heading, new() { Name = words });
}
