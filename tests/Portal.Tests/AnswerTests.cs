using Journey.Maps.V1;
using Journey.Owners.V1;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

/// <summary>What the first screen of a map answers.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task A_map_answers_what_hurts_how_that_is_known_what_was_decided_who_acts_and_when_it_is_looked_at_again()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Fixes.Add(Samples.Fix("f-run", FixState.Running));

        var page = await portal.PageAsync(PortalUnderTest.MapPage);
        var cells = page.QuerySelectorAll(".answer > div");

        Assert.Equal(["What hurts", "How do we know", "What was decided", "Who acts", "When is it looked at again"], cells.Select(cell => cell.QuerySelector("h3")!.TextContent));
        Assert.Matches(@"First bill cannot be understood \d+\.\d.% \[\d+\.\d–\d+\.\d\], n \d+", cells[0].QuerySelector("li")!.TextContent);
        Assert.Contains("/cases?reason=billing", cells[0].QuerySelector("li b")!.ParentElement!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"{PortalUnderTest.MapPage}/claims/claim-1", cells[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Send a bill preview three days ahead", cells[2].QuerySelector(".say")!.TextContent);
        Assert.Contains("The app redesign waits and 1 more", cells[2].TextContent, StringComparison.Ordinal);
        Assert.NotNull(cells[2].QuerySelector($"a[href='{PortalUnderTest.MapPage}/decisions/{SampleDecisions.Made}']"));
        Assert.Contains("Mika Sato", cells[3].TextContent, StringComparison.Ordinal);
        Assert.Contains("Running, due 5 Dec 2026", cells[3].TextContent, StringComparison.Ordinal);
        Assert.Equal("30 Jan 2999", cells[4].QuerySelector(".say")!.TextContent);
        var order = page.QuerySelectorAll(".head, .answer, section[aria-labelledby=s-goal], section[aria-labelledby=s-seen]").Select(part => part.ClassName!.Split(' ')[0]);
        Assert.Equal(["head", "answer", "on-line", "on-line"], order);
    }

    [Fact]
    public async Task A_map_without_a_decision_says_so_and_offers_to_write_one()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Decisions.Clear();

        var page = await portal.PageAsync(PortalUnderTest.MapPage);
        var viewer = await portal.PageAsync(PortalUnderTest.MapPage, role: Role.Viewer);

        Assert.Equal("Nothing is decided yet", page.QuerySelector(".answer .say")!.TextContent);
        Assert.Equal("Write down what is decided", page.QuerySelector("aside.next h3")!.TextContent);
        Assert.Equal($"{PortalUnderTest.MapPage}/decisions#begin", page.QuerySelector("aside.next a.btn")!.GetAttribute("href"));
        Assert.NotNull((await portal.PageAsync(PortalUnderTest.MapPage + "/decisions")).GetElementById("begin"));
        Assert.Empty(viewer.QuerySelectorAll(".answer a[href$='#begin']"));
    }

    [Fact]
    public async Task What_was_decided_without_is_said_until_somebody_brings_it()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var gap = new AwaitedEvidence { DecisionId = SampleDecisions.Made, What = "Why 31 % call twice", Person = "Mika Sato", Due = "2026-01-05", Late = true };
        portal.Fakes.Store.Awaited.Add(gap);

        var late = (await AnswerAsync(), await ReadAsync());
        (gap.Late, gap.Done) = (false, true);
        var brought = (await AnswerAsync(), await ReadAsync());

        Assert.Contains("Not known yet: Why 31 % call twice overdue", late.Item1, StringComparison.Ordinal);
        Assert.DoesNotContain("Not known yet", brought.Item1, StringComparison.Ordinal);
        Assert.Equal(("overdue", "brought"), (late.Item2, brought.Item2));

        async Task<string> AnswerAsync() => (await portal.PageAsync(PortalUnderTest.MapPage)).QuerySelectorAll(".answer > div")[2].TextContent;
        async Task<string> ReadAsync() => (await portal.PageAsync($"{PortalUnderTest.MapPage}/decisions/{SampleDecisions.Made}")).QuerySelector("#s-missing .tag")!.TextContent;
    }

    [Fact]
    public async Task A_review_that_is_late_comes_before_everything_else()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Decisions[0] = SampleDecisions.Decided("2026-01-05");

        var page = await portal.PageAsync(PortalUnderTest.MapPage);

        Assert.Matches("^[0-9]+ days late$", page.QuerySelectorAll(".answer > div")[4].QuerySelector(".tag.warn")!.TextContent);
        Assert.Equal("Look at the decision again", page.QuerySelector("aside.next h3")!.TextContent);
    }

    [Fact]
    public async Task A_draft_does_not_take_the_place_of_what_was_decided_and_alone_it_says_that_it_is_one()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Decisions.Insert(0, SampleDecisions.Drafted());
        var both = await portal.PageAsync(PortalUnderTest.MapPage);
        portal.Fakes.Store.Decisions.RemoveAll(decision => decision.Status == DecisionStatus.Decided);
        var alone = await portal.PageAsync(PortalUnderTest.MapPage);

        Assert.Equal("Send a bill preview three days ahead", both.QuerySelector(".answer .say")!.TextContent);
        Assert.Equal("Draft", alone.QuerySelectorAll(".answer > div")[2].QuerySelector(".tag.warn")!.TextContent);
        Assert.Equal($"{PortalUnderTest.MapPage}/decisions/{SampleDecisions.Draft}", alone.QuerySelector("aside.next a.btn")!.GetAttribute("href"));
    }
}
