using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

internal sealed class Mouse(IPage page) : Hands(page)
{
    public override Task ClickAsync(ILocator target) => target.ClickAsync();

    public override Task FillAsync(ILocator field, string text) => field.FillAsync(text);

    public override async Task ChooseAsync(ILocator list, string label) =>
        await list.SelectOptionAsync(await list.Locator("option").Filter(new() { HasTextRegex = new Regex("^\\s*" + Regex.Escape(label)) }).First.GetAttributeAsync("value") ?? "");
}
