using System.Text.Json;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(Stage stage)
{
    /// <summary>Numbers what can be reached, so that a step of the Tab key can say where it is, and keeps the colour that a ring should have.</summary>
    const string Number =
        """
        () => {
          const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
            .filter(e => e.checkVisibility() && !e.disabled);
          all.forEach((e, i) => e.dataset.stop = i);
          const probe = document.createElement("i");
          probe.style.color = getComputedStyle(document.documentElement).getPropertyValue("--focus");
          document.body.append(probe);
          window.ringColour = getComputedStyle(probe).color;
          probe.remove();
          return all.map(e => e.outerHTML.slice(0, 120));
        }
        """;

    /// <summary>Where the focus is; what is wrong with how it shows, if anything.</summary>
    const string Here =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return { stop: -1, wrong: "" };
          const style = getComputedStyle(e), box = e.getBoundingClientRect(), wrong = [];
          if (style.outlineStyle !== "solid" || parseFloat(style.outlineWidth) < 2) wrong.push(`ring ${style.outlineStyle} ${style.outlineWidth}`);
          if (style.outlineColor !== ringColour) wrong.push(`ring coloured ${style.outlineColor}`);
          if (box.width < 1 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) wrong.push("out of sight");
          else {
            const top = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2), Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2));
            if (top && !e.contains(top) && !top.contains(e) && getComputedStyle(top).position === "sticky") wrong.push(`under ${top.outerHTML.slice(0, 60)}`);
          }
          return { stop: Number(e.dataset.stop ?? -1), wrong: wrong.length ? `${wrong.join(", ")}: ${e.outerHTML.slice(0, 120)}` : "" };
        }
        """;

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Tab_reaches_everything_on_the_map_and_shows_where_it_is(int width)
    {
        await using var visit = await stage.OpenAsync(width: width);
        await OpenMapAsync(visit);
        var stops = (await visit.Page.EvaluateAsync<JsonElement>(Number)).EnumerateArray().Select(stop => stop.GetString()!).ToList();
        var reached = new HashSet<int>();
        var wrong = new List<string>();

        for (var press = 0; press < stops.Count + 2; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var here = await visit.Page.EvaluateAsync<JsonElement>(Here);
            reached.Add(here.GetProperty("stop").GetInt32());
            wrong.AddRange(new[] { here.GetProperty("wrong").GetString()! }.Where(words => words.Length > 0));
        }

        Assert.True(stops.Count > 40, $"Only {stops.Count} elements to reach.");
        Assert.Empty(stops.Where((_, number) => !reached.Contains(number)));
        Assert.Empty(wrong);
        visit.AssertClean();
    }

    [Fact]
    public async Task The_first_key_offers_a_way_past_the_bar_to_the_content()
    {
        await using var visit = await stage.OpenAsync();
        await OpenMapAsync(visit);

        await visit.Page.Keyboard.PressAsync("Tab");
        var skip = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task An_edit_takes_the_focus_and_gives_it_back()
    {
        await using var visit = await stage.OpenAsync();
        await stage.MakeUnitAsync("keys", "Keys only");
        await visit.SignInAsync("Mina Park");
        var walk = new Walk(visit, "keys", "Keys only", script: true);
        await visit.Page.GotoAsync("/units/keys");
        await walk.DescribeJourneyAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Edit step I read it" }).PressAsync("Enter");
        var title = visit.Page.GetByLabel("What happens, with the customer as subject");
        await Assertions.Expect(title).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ControlOrMeta+A");
        await visit.Page.Keyboard.TypeAsync("I read it twice");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "I read it twice" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved as version 2.");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Edit step I read it twice" })).ToBeFocusedAsync();
        visit.AssertClean();
    }

    [Fact]
    public async Task Forms_are_sent_by_Enter_from_a_field()
    {
        await using var visit = await stage.OpenAsync();
        await stage.MakeUnitAsync("enter", "By Enter");
        await visit.SignInAsync("Mina Park");

        await visit.Page.GotoAsync("/units/enter/sources");
        await visit.Page.GetByLabel("Key in addresses").FillAsync("by-enter");
        await visit.Page.GetByLabel("Gathered by").FillAsync("log");
        await visit.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Sent by Enter");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sent by Enter" })).ToBeVisibleAsync();
        visit.AssertClean();
    }

    static async Task OpenMapAsync(Visit visit)
    {
        await visit.SignInAsync("Aiko Tanaka");
        await visit.Page.GotoAsync("/units/sample/maps");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "First 30 days after purchase" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The path" })).ToBeVisibleAsync();
    }
}
