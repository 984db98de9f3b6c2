using System.Globalization;
using System.Text;
using Journey.Running;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>From an empty unit to a shared map: a skeleton, a file, touchpoints, belief against what customers said, owners, neighbours, a link.</summary>
internal sealed class Story(Visit visit, Hands hands, string unit)
{
    const int Customers = 600;
    const string Title = "First 30 days after purchase";

    IPage Page => visit.Page;

    public async Task BeginWithSkeletonAsync()
    {
        await Page.GotoAsync($"/units/{unit}");
        await hands.ClickAsync(Link("New journey").First);
        await hands.ClickAsync(Link(Title));
        await Assertions.Expect(Page.GetByLabel("Starts with")).ToHaveValueAsync("purchase");
        await hands.FillAsync(Page.GetByLabel("Segment", new() { Exact = true }), "New households");
        await hands.ClickAsync(Button("Make the map"));
        await Assertions.Expect(Heading(Title)).ToBeVisibleAsync();
    }

    /// <summary>What the room believes: setup is the trouble, the bill hardly.</summary>
    public async Task BelieveAsync()
    {
        await AddPainAsync("I get it ready", "Setup is hard", "5", "setup");
        await AddPainAsync("I receive it", "It comes late", "4", "delivery date");
        await AddPainAsync("I use it for the first time", "The password is refused", "3", "password");
        await AddPainAsync("I understand what I pay", "The first bill is unclear", "1", "billing");
    }

    public async Task ImportAsync()
    {
        await hands.ClickAsync(Unit("Sources"));
        await hands.FillAsync(Page.GetByLabel("Name", new() { Exact = true }), "Support contacts");
        await hands.FillAsync(Page.GetByLabel("Key in addresses"), "contacts");
        await hands.FillAsync(Page.GetByLabel("Gathered by"), "contacts");
        await hands.ClickAsync(Button("Register the source"));
        await hands.ClickAsync(Link("Import a file"));
        await hands.FileAsync(Page.GetByLabel("File", new() { Exact = true }), Written());
        await Assertions.Expect(Heading("records looked at")).ToBeVisibleAsync();
        await hands.ClickAsync(Button("Import the file"));
        await Assertions.Expect(Page.GetByText("Done", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    /// <summary>The activity is called as the touchpoint is: what is proposed only has to be saved.</summary>
    public async Task MapActivitiesAsync()
    {
        await hands.ClickAsync(Unit("Sources"));
        await hands.ClickAsync(Link("Support contacts"));
        await hands.ClickAsync(Link("Name its touchpoints"));
        await hands.ClickAsync(Button("Save the touchpoints"));
        await Assertions.Expect(Page.Locator("#touchpoints")).ToContainTextAsync("100.0 % of the events are touchpoints");
    }

    public async Task SeeInversionAsync()
    {
        await OpenMapAsync();
        await Assertions.Expect(Heading("Where belief and observation part")).ToBeVisibleAsync();
        await hands.ClickAsync(Button("Make it a claim").First);
        await Assertions.Expect(Page.GetByText("1 item counts for or against it")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Grade B");
    }

    public async Task NameOwnerAsync()
    {
        await OpenMapAsync();
        await hands.ClickAsync(Tab("Owners"));
        var row = Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByText("Name an owner: Settle") });
        await hands.ClickAsync(row.Locator("summary"));
        await hands.FillAsync(row.GetByLabel("Full name"), "Priya Raman");
        await hands.FillAsync(row.GetByLabel("Team"), "Billing support");
        await hands.ClickAsync(row.GetByRole(AriaRole.Button));
        await Assertions.Expect(Page.GetByText("Priya Raman, Billing support").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
    }

    public async Task CompareAsync()
    {
        await hands.ClickAsync(Tab("Compare"));
        foreach (var concept in new[] { "Customer experience management", "Service blueprint", "Customer segmentation" })
        {
            await hands.ClickAsync(Page.GetByRole(AriaRole.Navigation, new() { Name = "Compare with" }).GetByRole(AriaRole.Link, new() { Name = concept }));
            await Assertions.Expect(Page.Locator("nav.lens [aria-current=page]")).ToContainTextAsync(concept);
        }
    }

    /// <summary>Tells the link that somebody outside gets.</summary>
    public async Task<string> ShareAsync()
    {
        await OpenMapAsync();
        await hands.ClickAsync(Link("Share outside"));
        await hands.ClickAsync(Button("Make a link"));
        return await Page.GetByLabel("The link. It is shown this once.").InputValueAsync();
    }

    async Task AddPainAsync(string step, string title, string severity, string reasons)
    {
        await hands.ClickAsync(Link($"Edit step {step}"));
        await hands.ClickAsync(Page.Locator("summary").Filter(new() { HasText = "Add a pain point" }));
        var form = Page.Locator("form").Filter(new() { Has = Button("Add the pain point") });
        await hands.FillAsync(form.GetByLabel("The difficulty"), title);
        await hands.ChooseAsync(form.GetByLabel("Severity"), severity);
        await hands.FillAsync(form.GetByLabel("Contact reasons"), reasons);
        await hands.ClickAsync(form.GetByRole(AriaRole.Button));
        await Assertions.Expect(Page.GetByText(title).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
    }

    async Task OpenMapAsync()
    {
        await hands.ClickAsync(Unit("Journeys"));
        await hands.ClickAsync(Link(Title));
        await Assertions.Expect(Heading("The path")).ToBeVisibleAsync();
    }

    /// <summary>Four in ten of those that call do so about the bill, one in ten about setup.</summary>
    static string Written()
    {
        string[] reasons = ["billing", "billing", "delivery date", "billing", "password", "billing", "setup", "delivery date", "warranty", "password"];
        var csv = new StringBuilder("customer,activity,time,reason,segment\n");
        for (var number = 0; number < Customers; number++)
        {
            var at = new DateTime(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(number * 90);
            csv.Append(CultureInfo.InvariantCulture, $"c{number:000},Support call,{at:yyyy-MM-dd'T'HH:mm:ss'Z'},{reasons[number % reasons.Length]},new-households\n");
        }

        var path = Path.Combine(Directory.CreateDirectory(RepositoryRoot.Of("artifacts", "files", "story")).FullName, "contacts.csv");
        File.WriteAllText(path, csv.ToString());
        return path;
    }

    ILocator Unit(string place) => Page.GetByRole(AriaRole.Navigation, new() { Name = "Unit" }).GetByRole(AriaRole.Link, new() { Name = place });

    ILocator Tab(string tab) => Page.GetByRole(AriaRole.Navigation, new() { Name = "This journey" }).GetByRole(AriaRole.Link, new() { Name = tab });

    ILocator Link(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words });

    ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words });

    ILocator Heading(string words) => Page.GetByRole(AriaRole.Heading, new() { Name = words });
}
