using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Nothing but keys: Tab until the focus is there, then Enter, or typing. What Tab does not reach cannot be used.</summary>
internal sealed class Keys(IPage page) : Hands(page)
{
    const int Most = 400;
    const string Where = "element => element === document.activeElement ? 'here' : element.isConnected ? 'elsewhere' : 'gone'";

    public override async Task ClickAsync(ILocator target)
    {
        await GoAsync(target);
        await PressAsync("Enter");
    }

    public override async Task FillAsync(ILocator field, string text)
    {
        await GoAsync(field);
        await PressAsync("ControlOrMeta+A");
        await Page.Keyboard.TypeAsync(text);
        Pressed += text.Length;
    }

    /// <summary>A list without its menu open goes to the entry that begins with what is typed.</summary>
    public override async Task ChooseAsync(ILocator list, string label)
    {
        await GoAsync(list);
        await Page.Keyboard.TypeAsync(label);
        Pressed += label.Length;
        Assert.StartsWith(label, await list.EvaluateAsync<string>("list => list.selectedOptions[0].label.trim()"), StringComparison.Ordinal);
    }

    public async Task PressAsync(string key)
    {
        await Page.Keyboard.PressAsync(key);
        Pressed++;
    }

    async Task GoAsync(ILocator target)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        // Looked for once: to find it by its role and name anew at every press took longer than the press.
        var element = await target.ElementHandleAsync();
        for (var press = 0; press < Most; press++)
        {
            switch (await element.EvaluateAsync<string>(Where))
            {
                case "here":
                    return;
                case "gone":
                    element = await target.ElementHandleAsync();
                    break;
                default:
                    await PressAsync("Tab");
                    break;
            }
        }

        Assert.Fail($"{Most} times Tab, and the focus did not come to {target}.");
    }
}
