using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Editing a map as a person does: with and without script, and by the keyboard alone.</summary>
public sealed class EditingTests(Stage stage)
{
    [Theory]
    [InlineData("edited", "Edited with script", true)]
    [InlineData("edited-plain", "Edited without script", false)]
    public async Task A_map_is_added_to_moved_split_merged_and_taken_back(string unit, string name, bool script)
    {
        await using var visit = await BeginAsync(unit, name, script);
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit step I read it" }).ClickAsync();
        await page.GetByText("Add a touchpoint").ClickAsync();
        var touchpoint = page.Locator("form").Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = "Add the touchpoint" }) });
        await touchpoint.GetByLabel("What it is called").FillAsync("Bill preview");
        await touchpoint.GetByLabel("Channel").FillAsync("mail");
        await touchpoint.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Bill preview" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit step I call about it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move earlier" }).ClickAsync();
        await Assertions.Expect(Steps(page, "Bill")).ToHaveTextAsync(["I get my first bill", "I read it", "I call about it"]);

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit stage Bill" }).ClickAsync();
        await page.GetByText("Split in two").ClickAsync();
        await page.GetByLabel("The first part is called").FillAsync("Get the bill");
        await page.GetByLabel("The second part is called").FillAsync("Understand it");
        await page.GetByLabel("The second part begins with").SelectOptionAsync(new SelectOptionValue { Label = "I read it (split after “I get my first bill”)" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Split it" }).ClickAsync();
        await Assertions.Expect(Steps(page, "Understand it")).ToHaveTextAsync(["I read it", "I call about it"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo version 4" }).ClickAsync();
        await Assertions.Expect(Steps(page, "Bill")).ToHaveTextAsync(["I get my first bill", "I read it", "I call about it"]);
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Taken back");

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit step I read it" }).ClickAsync();
        await page.GetByText("Remove it").ClickAsync();
        await Assertions.Expect(page.GetByText("With it goes: a touchpoint.")).ToBeVisibleAsync();
        await page.GetByLabel("Because").FillAsync("Nobody reads it");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the step" }).ClickAsync();
        await Assertions.Expect(Steps(page, "Bill")).ToHaveTextAsync(["I get my first bill", "I call about it"]);

        await page.GetByRole(AriaRole.Navigation, new() { Name = "This journey" }).GetByRole(AriaRole.Link, new() { Name = "Versions" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Removed step “I read it”: Nobody reads it").First).ToBeVisibleAsync();
        visit.AssertClean();
    }

    [Fact]
    public async Task Alt_and_an_arrow_move_what_has_the_focus_and_the_focus_goes_with_it()
    {
        await using var visit = await BeginAsync("moved", "Moved by keys", script: true);
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Edit step I read it" });

        await link.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(Steps(visit.Page, "Bill")).ToHaveTextAsync(["I read it", "I get my first bill"]);
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#status")).ToHaveTextAsync("Moved “I read it”: before “I get my first bill”. Version 2.");
        await visit.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await visit.Page.Locator("#status").GetByText("Version 3").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visit.Page.Keyboard.PressAsync("Alt+ArrowRight");

        await Assertions.Expect(Steps(visit.Page, "Support")).ToHaveTextAsync(["I read it", "I call about it"]);
        await Assertions.Expect(link).ToBeFocusedAsync();
        visit.AssertClean();
    }

    [Fact]
    public async Task A_step_is_dragged_before_another()
    {
        await using var visit = await BeginAsync("dragged", "Dragged", script: true);
        var held = visit.Page.GetByRole(AriaRole.Heading, new() { Name = "I call about it" });

        await held.HoverAsync();
        await held.DragToAsync(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "I read it" }));

        await Assertions.Expect(Steps(visit.Page, "Bill")).ToHaveTextAsync(["I get my first bill", "I call about it", "I read it"]);
        visit.AssertClean();
    }

    [Fact]
    public async Task An_edit_puts_in_only_what_differs_and_leaves_open_folds_open()
    {
        await using var visit = await BeginAsync("kept", "Kept in place", script: true);
        await visit.Page.GetByText("Table behind the path").ClickAsync();
        await visit.Page.EvaluateAsync("() => { window.kept = ['#s-path', 'details.behind', 'h1', '.pathscroll', '#s-pain'].map(part => [part, document.querySelector(part)]); }");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Edit step I call about it" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(Steps(visit.Page, "Bill")).ToHaveCountAsync(3);

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('details.behind').open"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.kept.every(([part, element]) => element === document.querySelector(part)) && document.querySelectorAll('[id]').length === new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
        visit.AssertClean();
    }

    [Fact]
    public async Task A_slash_goes_to_the_search_box_and_Enter_finds()
    {
        await using var visit = await BeginAsync("searched", "Searched", script: true);

        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("#find")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("read it");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/search\\?query=read\\+it$"));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The first bill" })).ToBeVisibleAsync();
        visit.AssertClean();
    }

    [Fact]
    public async Task Two_people_at_one_step_lose_neither_text()
    {
        await using var visit = await BeginAsync("together", "Together", script: true);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Edit step I read it" }).ClickAsync();
        await visit.Page.GetByLabel("Why they take the step").FillAsync("To see what is due");
        await using var other = await stage.OpenAsync();
        await other.SignInAsync("Aiko Tanaka");
        await other.Page.GotoAsync(visit.Page.Url);
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "Edit step I read it" }).ClickAsync();
        await other.Page.GetByLabel("Why they take the step").FillAsync("Out of worry");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(other.Page.Locator("#status")).ToHaveTextAsync("Saved as version 2.");

        visit.Expected = 409;
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("1 change by Aiko Tanaka since you opened it")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Why they take the step")).ToHaveValueAsync("To see what is due");
        await Assertions.Expect(visit.Page.Locator(".mine")).ToContainTextAsync("Out of worry");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save mine as version 3" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#status")).ToHaveTextAsync("Saved as version 3.");
        visit.AssertClean();
    }

    async Task<Visit> BeginAsync(string unit, string name, bool script)
    {
        var visit = await stage.OpenAsync(script);
        await stage.MakeUnitAsync(unit, name);
        await visit.SignInAsync("Mina Park");
        await visit.Page.GotoAsync($"/units/{unit}");
        await new Walk(visit, unit, name, script).DescribeJourneyAsync();
        return visit;
    }

    /// <summary>The steps of a stage, in the order they are read.</summary>
    static ILocator Steps(IPage page, string stage) =>
        page.Locator(".stages > li").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = stage, Level = 3, Exact = true }) }).Locator("h4");
}
