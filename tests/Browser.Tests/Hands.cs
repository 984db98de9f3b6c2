using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>How a person works a page.</summary>
internal abstract class Hands(IPage page)
{
    protected IPage Page => page;

    /// <summary>Keys pressed so far.</summary>
    public int Pressed { get; protected set; }

    public abstract Task ClickAsync(ILocator target);

    public abstract Task FillAsync(ILocator field, string text);

    /// <summary>Chooses the entry that begins with the label.</summary>
    public abstract Task ChooseAsync(ILocator list, string label);

    public async Task FileAsync(ILocator field, string path)
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => ClickAsync(field));
        await chooser.SetFilesAsync(path);
    }
}
