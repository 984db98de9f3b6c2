using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What the product is for, told from the first page of an empty unit to somebody outside who reads the map.</summary>
public sealed class StoryTests(Stage stage)
{
    [Fact]
    public async Task What_was_seen_becomes_a_decision_the_decision_a_test_and_the_test_a_verdict()
    {
        await using var visit = await stage.OpenAsync();
        await stage.MakeUnitAsync("to-the-verdict", "To the verdict");
        await visit.SignInAsync("Mina Park");
        var story = new Story(visit, new Mouse(visit.Page), "to-the-verdict");
        var outcome = new Outcome(visit, "to-the-verdict");

        await story.BeginWithSkeletonAsync();
        await story.BelieveAsync();
        await story.ImportAsync();
        await story.MapActivitiesAsync();
        await story.SeeInversionAsync();
        await story.NameOwnerAsync();
        await outcome.ProposeFixAsync();
        await outcome.DecideAsync();
        await outcome.TestAsync();
        await outcome.JudgeAsync();
        await outcome.ReadAnswerAsync();
        await new Upkeep(stage, "to-the-verdict").KeepAsync();

        visit.AssertClean();
    }

    [Theory]
    [InlineData("told-by-mouse", false)]
    [InlineData("told-by-keys", true)]
    public async Task A_map_is_made_from_a_skeleton_measured_owned_compared_and_shared(string unit, bool keysAlone)
    {
        await using var visit = await stage.OpenAsync();
        await stage.MakeUnitAsync(unit, "The story");
        await visit.SignInAsync("Mina Park");
        var story = new Story(visit, keysAlone ? new Keys(visit.Page) : new Mouse(visit.Page), unit);

        await story.BeginWithSkeletonAsync();
        await story.BelieveAsync();
        await story.ImportAsync();
        await story.MapActivitiesAsync();
        await story.SeeInversionAsync();
        await story.NameOwnerAsync();
        await story.CompareAsync();
        var link = await story.ShareAsync();

        visit.AssertClean();
        await using var outside = await stage.OpenAsync();
        await outside.Page.GotoAsync(link);
        await Assertions.Expect(outside.Page.GetByRole(AriaRole.Heading, new() { Name = "First 30 days after purchase" })).ToBeVisibleAsync();
        await Assertions.Expect(outside.Page.GetByText("Priya Raman")).ToHaveCountAsync(0);
        // The unit itself stays shut.
        outside.Expected = 403;
        await outside.Page.GotoAsync($"/units/{unit}");
        await Assertions.Expect(outside.Page.GetByText("The story")).ToHaveCountAsync(0);
        outside.AssertClean();
    }
}
