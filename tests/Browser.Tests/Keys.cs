using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Nothing but keys: Tab until the focus is there, then Enter, or typing. What Tab does not reach cannot be used.</summary>
internal sealed class Keys(IPage page) : Hands(page)
{
    const int Most = 400;
    const string HasFocus = "element => element === document.activeElement";

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
        for (var press = 0; press < Most; press++)
        {
            if (await target.EvaluateAsync<bool>(HasFocus))
            {
                return;
            }

            await PressAsync("Tab");
        }

        Assert.Fail($"{Most} times Tab, and the focus did not come to {target}.");
    }
}
