using Journey.Running;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Every page of the sample unit, looked at wide and narrow, light and dark. The pictures of a long run are kept beside what is built.</summary>
public sealed class PageTests(Stage stage)
{
    static readonly int[] Widths = [1440, 390];
    // Each width and each scheme once; all four together, and pictures of them for people to look at, only where there is time.
    static readonly bool Thorough = Environment.GetEnvironmentVariable("JOURNEY_LONG") == "1";
    static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [Fact]
    public async Task Each_page_is_accessible_and_fits_wide_and_narrow_light_and_dark()
    {
        await using var visit = await stage.OpenAsync();
        using var pages = new SamplePages(stage);
        await visit.SignInAsync("Aiko Tanaka");
        var found = new List<string>();

        foreach (var (name, address, answer) in await pages.AllAsync())
        {
            visit.Expected = answer == 200 ? null : answer;
            var response = await visit.Page.GotoAsync(address);
            Assert.Equal(answer, response!.Status);
            found.AddRange(await LookAsync(visit.Page, name, Schemes));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        visit.AssertClean();
    }

    [Fact]
    public async Task The_way_in_is_accessible_and_fits_wide_and_narrow_light_and_dark()
    {
        await using var visit = await stage.OpenAsync();
        visit.Expected = 403;
        await visit.Page.GotoAsync("/sign-in");
        var found = new List<string>(await LookAsync(visit.Page, "link-needed", Schemes));
        await visit.Page.GotoAsync((await stage.Journey.Callers.SignInLinkAsync()).ToString());
        found.AddRange(await LookAsync(visit.Page, "sign-in", Schemes));

        Assert.True(found.Count == 0, string.Join('\n', found));
        visit.AssertClean();
    }

    [Fact]
    public async Task What_opens_in_a_page_is_accessible_and_fits_too()
    {
        await using var visit = await stage.OpenAsync();
        using var pages = new SamplePages(stage);
        await visit.SignInAsync("Aiko Tanaka");
        var all = await pages.AllAsync();
        var found = new List<string>();

        await visit.Page.GotoAsync(all.Single(page => page.Name == "map").Address);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Edit step I pay" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToBeVisibleAsync();
        found.AddRange(await LookAsync(visit.Page, "map-editing", ColorScheme.Light));
        foreach (var name in new[] { "owners", "handoffs", "source-contacts", "source-events", "new-map", "sources" })
        {
            await visit.Page.GotoAsync(all.Single(page => page.Name == name).Address);
            await visit.Page.EvaluateAsync("() => { for (const details of document.querySelectorAll('details')) details.open = true; }");
            found.AddRange(await LookAsync(visit.Page, name + "-open", ColorScheme.Light));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        visit.AssertClean();
    }

    [Theory]
    [InlineData("日本語", "ja")]
    [InlineData("한국어", "ko")]
    public async Task The_map_and_its_lenses_are_accessible_and_fit_in_other_languages_too(string language, string code)
    {
        await using var visit = await stage.OpenAsync();
        using var pages = new SamplePages(stage);
        await visit.SignInAsync("Aiko Tanaka");
        await visit.Page.Locator(".lang summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = language }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", code);
        var all = await pages.AllAsync();
        var found = new List<string>();

        foreach (var name in new[] { "map", "compare-cxm", "compare-blueprint", "compare-segmentation" })
        {
            await visit.Page.GotoAsync(all.Single(page => page.Name == name).Address);
            found.AddRange(await LookAsync(visit.Page, $"{name}-{code}", Schemes));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        visit.AssertClean();
    }

    internal static async Task<IReadOnlyList<string>> LookAsync(IPage page, string name, params ColorScheme[] pictured)
    {
        var found = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
            foreach (var scheme in Schemes.Where(scheme => Thorough || (width == Widths[0]) == (scheme == Schemes[0])))
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var picture = $"{name}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}";
                if (Thorough && pictured.Contains(scheme))
                {
                    await page.ScreenshotAsync(new() { Path = RepositoryRoot.Of("artifacts", "screenshots", picture + ".png"), FullPage = true });
                }
                found.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{picture}: {violation}"));
            }
            found.AddRange((await Fit.TooWideAsync(page)).Select(wide => $"{name}-{width} scrolls sideways: {wide}"));
        }
        return found;
    }
}
