using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The switch of the language on a page, with and without script.</summary>
public sealed class LanguageTests(Stage stage)
{
    [Theory]
    [InlineData("日本語", "ja", "ジャーニー", true)]
    [InlineData("한국어", "ko", "여정", false)]
    public async Task A_language_chosen_on_a_page_holds_on_the_next_one(string name, string code, string journeys, bool script)
    {
        await using var visit = await stage.OpenAsync(script);
        var page = visit.Page;
        await visit.SignInAsync("Aiko Tanaka");
        await page.GotoAsync("/units/sample");

        await page.Locator(".lang summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", code);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/units/sample$"));
        await page.GetByRole(AriaRole.Link, new() { Name = journeys, Exact = true }).First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/units/sample/maps$"));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", code);
        visit.AssertClean();
    }
}
