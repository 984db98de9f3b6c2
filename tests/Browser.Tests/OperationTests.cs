using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The operator's page of parked messages, with and without JavaScript.</summary>
public sealed class OperationTests(Stage stage)
{
    const string Page = "/operations/messages";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_is_sent_again_and_another_discarded(bool script)
    {
        await using var visit = await stage.OpenAsync(script);
        await visit.SignInAsync("Aiko Tanaka");
        var (sent, discarded) = (stage.Journey.Park("owners", "journey.test.unheard.v1"), stage.Journey.Park("owners", "journey.test.unheard.v1"));

        await visit.Page.GotoAsync("/units");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Parked messages" }).ClickAsync();
        await visit.Page.Locator($"#parked-{sent}").GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#status")).ToContainTextAsync("Sent again.");
        await Assertions.Expect(visit.Page.Locator($"#parked-{sent}")).ToHaveCountAsync(0);
        var row = visit.Page.Locator($"#parked-{discarded}");
        await row.Locator("summary", new() { HasText = "Discard" }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Discard for good" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#status")).ToContainTextAsync("Discarded.");
        await Assertions.Expect(visit.Page.Locator($"#parked-{discarded}")).ToHaveCountAsync(0);

        visit.AssertClean();
    }

    [Fact]
    public async Task The_page_is_accessible_and_fits_wide_and_narrow_light_and_dark()
    {
        await using var visit = await stage.OpenAsync();
        await visit.SignInAsync("Aiko Tanaka");
        List<Guid> parked = [stage.Journey.Park("maps", "journey.test.unheard.v1"), stage.Journey.Park("maps", "journey.test.unheard.v1"), stage.Journey.Park("evidence", "journey.test.unheard.v1")];

        await visit.Page.GotoAsync(Page);
        await visit.Page.Locator($"#parked-{parked[1]} summary").Nth(0).ClickAsync();
        await visit.Page.Locator($"#parked-{parked[1]} summary").Nth(1).ClickAsync();
        var found = new List<string>(await PageTests.LookAsync(visit.Page, "parked", ColorScheme.Light, ColorScheme.Dark));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send all of them again" }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send all of them again" }).First.ClickAsync();
        found.AddRange(await PageTests.LookAsync(visit.Page, "parked-none", ColorScheme.Light, ColorScheme.Dark));

        Assert.True(found.Count == 0, string.Join('\n', found));
        visit.AssertClean();
    }
}
