using System.Text.RegularExpressions;
using Journey.Running;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The way from an empty unit to a graded, owned and compared map, as a person walks it. It is the same with and without script.</summary>
internal sealed class Walk(Visit visit, string unit, string name, bool script, int customers = Evidence.Customers)
{
    readonly Lazy<string> _file = new(() => Written(Evidence.Csv(customers)));

    IPage Page => visit.Page;

    public async Task EnterAsync()
    {
        await visit.SignInAsync("Mina Park");
        await Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Assertions.Expect(Heading(name)).ToBeVisibleAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"/units/{unit}$"));
    }

    public async Task RegisterSourceAsync()
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Unit" }).GetByRole(AriaRole.Link, new() { Name = "Sources" }).ClickAsync();
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Calls about bills");
        await Page.GetByLabel("Key in addresses").FillAsync("calls");
        await Page.GetByLabel("How near to behaviour").SelectOptionAsync(new SelectOptionValue { Label = "B, coded by staff" });
        await Page.GetByLabel("Gathered by").FillAsync("contacts");
        await Button("Register the source").ClickAsync();
        await Assertions.Expect(Heading("Calls about bills")).ToBeVisibleAsync();
    }

    /// <summary>The columns are found out. With script choosing the file shows how it would be read; without, a button, and the file is chosen once more.</summary>
    public async Task ImportAsync()
    {
        await Link("Import a file").ClickAsync();
        await ChooseAsync();
        if (!script)
        {
            await Button("Look at it").ClickAsync();
        }
        await Assertions.Expect(Heading("records looked at")).ToBeVisibleAsync();
        foreach (var (role, column) in new[] { ("Case", "customer"), ("Activity", "what"), ("Time", "when"), ("Reason", "why"), ("Segment", "group") })
        {
            await TakeAsync(role, column);
        }
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Records as they would be read" })).ToContainTextAsync("billing");
        if (!script)
        {
            await ChooseAsync();
        }
        await Button("Import the file").ClickAsync();
        await Assertions.Expect(Heading("calls.csv")).ToBeVisibleAsync();
    }

    async Task ChooseAsync()
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => Page.GetByLabel("File", new() { Exact = true }).ClickAsync());
        await chooser.SetFilesAsync(_file.Value);
    }

    /// <summary>Beside the pictures: a browser takes a long file from where it lies, and not over the wire of the test.</summary>
    static string Written(string csv)
    {
        var folder = Directory.CreateDirectory(RepositoryRoot.Of("artifacts", "files", $"{csv.Length}")).FullName;
        var path = Path.Combine(folder, "calls.csv");
        File.WriteAllText(path, csv);
        return path;
    }

    /// <summary>A role that was not found waits among the others; taking a column for it shows the records anew.</summary>
    async Task TakeAsync(string role, string column)
    {
        var field = Page.GetByLabel(role, new() { Exact = true });
        if (!await field.IsVisibleAsync())
        {
            await Page.GetByText("Not found:").ClickAsync();
        }
        if (await field.InputValueAsync() == column)
        {
            return;
        }
        if (!script)
        {
            await field.SelectOptionAsync(column);
            return;
        }
        await field.FocusAsync();
        await Page.RunAndWaitForResponseAsync(() => field.SelectOptionAsync(column), answer => answer.Url.EndsWith("/imports/preview", StringComparison.Ordinal));
        await Assertions.Expect(field).ToHaveValueAsync(column);
        await Assertions.Expect(field).ToBeFocusedAsync();
    }

    /// <summary>With script the panel ends by itself; without, by its link.</summary>
    public async Task SeeItEndAsync()
    {
        var done = Page.GetByText("Done", new() { Exact = true });
        if (!script)
        {
            while (!await done.IsVisibleAsync())
            {
                await Link("Look again").ClickAsync();
            }
        }
        await Assertions.Expect(done).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Page.Locator("dl.tally")).ToContainTextAsync($"Accepted{Evidence.Contacts(customers):N0}");
    }

    public async Task SeeLeadingReasonAsync()
    {
        if (script)
        {
            await Link("Show the new figures").ClickAsync();
        }
        await Assertions.Expect(Page.GetByText(new Regex(@"billing”? is the reason given for 57\.1\s%", RegexOptions.IgnoreCase)).First).ToBeVisibleAsync();
    }

    public async Task DescribeJourneyAsync()
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Unit" }).GetByRole(AriaRole.Link, new() { Name = "Journeys" }).ClickAsync();
        await Link("New journey").ClickAsync();
        foreach (var (field, value) in new[] { ("Title", "The first bill"), ("Segment", "New households"), ("The goal, in the customer’s words", "I want a bill I understand."), ("Starts with", "get bill"), ("Days looked at", "30") })
        {
            await Page.GetByLabel(field, new() { Exact = true }).FillAsync(value);
        }
        await Page.GetByLabel("The path: a line").FillAsync("Bill\n- I get my first bill\n- I read it\nSupport\n- I call about it");
        await Button("Make the map").ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "The first bill", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(Heading("I call about it")).ToBeVisibleAsync();
    }

    public async Task AddClaimAsync()
    {
        await Link("Edit step I call about it").ClickAsync();
        await Page.GetByText("Add a claim").ClickAsync();
        await Page.GetByLabel("One statement that can be checked").FillAsync("Most calls are about the bill.");
        await Button("Add the claim").ClickAsync();
        await Assertions.Expect(Link("Most calls are about the bill.").First).ToBeVisibleAsync();
    }

    public async Task CiteAsync()
    {
        await Link("Most calls are about the bill.").First.ClickAsync();
        await Assertions.Expect(Page.GetByText("Nothing stands under this claim")).ToBeVisibleAsync();
        await Page.GetByLabel("Where in it, or what it says").FillAsync("Billing leads the reasons.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Cite it", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByText("1 item counts for or against it")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("cited", new() { IgnoreCase = true });
    }

    public async Task NameOwnerAsync()
    {
        await Link("The first bill").ClickAsync();
        await Tab("Owners").ClickAsync();
        var row = Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByText("Name an owner: Support") });
        await row.GetByText("Name an owner: Support").ClickAsync();
        await row.GetByLabel("Full name").FillAsync("Priya Raman");
        await row.GetByLabel("Team").FillAsync("Billing support");
        await row.GetByLabel("Team").PressAsync("Enter");
        await Assertions.Expect(Page.GetByText("Priya Raman, Billing support").Filter(new() { Visible = true })).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Owner");
    }

    public async Task CompareAsync()
    {
        await Tab("Compare").ClickAsync();
        foreach (var concept in new[] { "Customer experience management", "Service blueprint", "Customer segmentation" })
        {
            await Page.GetByRole(AriaRole.Navigation, new() { Name = "Compare with" }).GetByRole(AriaRole.Link, new() { Name = concept }).ClickAsync();
            await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = concept, Exact = true })).ToBeVisibleAsync();
            await Assertions.Expect(Page.Locator("nav.lens [aria-current=page]")).ToContainTextAsync(concept);
        }
    }

    ILocator Tab(string tab) => Page.GetByRole(AriaRole.Navigation, new() { Name = "This journey" }).GetByRole(AriaRole.Link, new() { Name = tab });

    ILocator Link(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words });

    ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words });

    ILocator Heading(string words) => Page.GetByRole(AriaRole.Heading, new() { Name = words });
}
