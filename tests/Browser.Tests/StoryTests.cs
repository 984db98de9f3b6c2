using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What the product is for, told from the first page of an empty unit to somebody outside who reads the map.</summary>
public sealed class StoryTests(Stage stage)
{
    [Fact]
    public async Task What_was_seen_becomes_a_decision_the_decision_a_test_and_the_test_a_verdict()
    {
        const string unit = "to-the-verdict";
        await using var visit = await stage.OpenAsync();
        await stage.MakeUnitAsync(unit, "To the verdict");
        await visit.SignInAsync("Mina Park");
        var story = new Story(visit, new Mouse(visit.Page), unit);
        var outcome = new Outcome(visit, unit);

        await BeginAsync(story);
        await outcome.ProposeFixAsync();
        await outcome.DecideAsync();
        await outcome.TestAsync();
        await outcome.JudgeAsync();
        await outcome.ReadAnswerAsync();
        var upkeep = new Upkeep(stage, visit, unit);
        await upkeep.AttestAsync();
        await EndAsync(story, visit, unit, "To the verdict");
        await upkeep.KeepAsync();
    }

    [Fact]
    public async Task A_map_is_made_from_a_skeleton_measured_owned_compared_and_shared_by_the_keyboard_alone()
    {
        const string unit = "told-by-keys";
        await using var visit = await stage.OpenAsync();
        await stage.MakeUnitAsync(unit, "The story");
        await visit.SignInAsync("Mina Park");
        var story = new Story(visit, new Keys(visit.Page), unit);

        await BeginAsync(story);
        await EndAsync(story, visit, unit, "The story");
    }

    static async Task BeginAsync(Story story)
    {
        await story.BeginWithSkeletonAsync();
        await story.BelieveAsync();
        await story.ImportAsync();
        await story.MapActivitiesAsync();
        await story.SeeInversionAsync();
        await story.NameOwnerAsync();
    }

    // Who has the link reads the map, without the names of those inside and without the unit around it.
    async Task EndAsync(Story story, Visit visit, string unit, string name)
    {
        await story.CompareAsync();
        var link = await story.ShareAsync();

        visit.AssertClean();
        await using var outside = await stage.OpenAsync();
        await outside.Page.GotoAsync(link);
        await Assertions.Expect(outside.Page.GetByRole(AriaRole.Heading, new() { Name = "First 30 days after purchase" })).ToBeVisibleAsync();
        await Assertions.Expect(outside.Page.GetByText("Priya Raman")).ToHaveCountAsync(0);
        outside.Expected = 403;
        await outside.Page.GotoAsync($"/units/{unit}");
        await Assertions.Expect(outside.Page.GetByText(name)).ToHaveCountAsync(0);
        outside.AssertClean();
    }
}
