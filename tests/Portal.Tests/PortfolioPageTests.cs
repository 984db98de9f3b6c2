using Journey.Evidence.V1;

namespace Portal.Tests;

/// <summary>The unit's journeys side by side, and what they led to.</summary>
public sealed class PortfolioPageTests
{
    const string Page = "/units/acme/portfolio";

    [Fact]
    public async Task Each_stage_says_for_each_segment_whether_it_is_mapped_and_can_be_relied_on()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Definitions.AddRange([SampleSegments.Households, SampleSegments.Students]);

        var table = (await portal.PageAsync(Page)).QuerySelector("table.matrix")!;
        var rows = table.QuerySelectorAll("tbody tr:not(.family)").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList());

        Assert.Equal(["Order", "Receive", "Set up", "First bill", "Settle"], rows.Keys);
        var own = table.QuerySelectorAll("thead th").Select(cell => cell.TextContent).ToList().FindIndex(name => name.StartsWith("New households", StringComparison.Ordinal)) - 1;
        Assert.StartsWith("Stale", rows["Set up"][own], StringComparison.Ordinal);
        Assert.StartsWith("Weak", rows["Order"][own], StringComparison.Ordinal);
        Assert.EndsWith("1 of 2", rows["Order"][own], StringComparison.Ordinal);
        Assert.StartsWith("Sound", rows["First bill"][own], StringComparison.Ordinal);
        Assert.All(rows.Values, cells => Assert.Equal("None", cells[1 - own]));
        Assert.Equal(PortalUnderTest.MapPage + "/staleness", table.QuerySelectorAll("td a").Single(link => link.TextContent.StartsWith("Stale", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Fact]
    public async Task A_stage_under_which_something_has_changed_is_stale_and_the_next_is_not()
    {
        await using var map = await EditedMap.MakeAsync();
        await map.ChangeAsync("Returns within 14 days");

        var cells = (await map.OpenAsync(Page)).QuerySelectorAll("table.matrix td").Select(cell => cell.TextContent.Trim()).ToList();

        Assert.StartsWith("Stale", cells[0], StringComparison.Ordinal);
        Assert.StartsWith("Weak", cells[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pain_points_are_ranked_by_value_at_stake_with_what_it_was_reckoned_of()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var counted = (await portal.PageAsync(Page)).QuerySelectorAll("table.stakes tbody tr");
        portal.Fakes.Store.Stake = new EnteredStake { Revision = 1, Currency = "EUR", PerContact = 9, PerCustomer = 1, Source = "Finance", Efforts = { new EnteredEffort { Candidate = "fix-1", Days = 8 } } };

        var rows = (await portal.PageAsync(Page)).QuerySelectorAll("table.stakes tbody tr");

        Assert.All(counted, row => Assert.Contains("no value entered", row.TextContent, StringComparison.Ordinal));
        Assert.Equal(["EUR 1,423", "EUR 1,290"], rows.Select(row => row.QuerySelector("td b")!.TextContent));
        Assert.StartsWith("Setup is hard", rows[0].QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("[1,197–1,377]", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("n 2,391", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("90 days", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("8 days of work", rows.Single(row => row.TextContent.Contains("First bill cannot", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_journeys_than_a_page_holds_are_said_to_be_cut_and_stand_on_the_next()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var whole = await portal.PageAsync(Page);
        portal.Fakes.Store.Alike.AddRange(Enumerable.Range(1, 13).Select(at => $"0199b000-0000-7000-8000-{at:000000000000}"));

        var first = await portal.PageAsync(Page);
        var more = first.QuerySelectorAll("a.btn").Single(link => link.TextContent == "More journeys").GetAttribute("href")!;
        var last = await portal.PageAsync(more);

        Assert.DoesNotContain("not counted here", whole.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([2, 2], new[] { first, last }.Select(page => page.QuerySelectorAll("section").Count(section => section.TextContent.Contains("not counted here", StringComparison.Ordinal))));
        Assert.Contains("Of journeys 1 to 12 of 14;", first.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Of journeys 13 to 14 of 14;", last.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((12, 2), (first.QuerySelectorAll("tr.family").Length, last.QuerySelectorAll("tr.family").Length));
        Assert.Equal(["First journeys"], last.QuerySelectorAll("a.btn").Select(link => link.TextContent).Where(words => words.EndsWith("journeys", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_journey_led_to_is_counted()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync("/units/acme/usage");
        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));

        Assert.Equal("From 1 journey: 2 decisions made, 1 fix done, 1 shown to have moved the line.", page.QuerySelector(".verdict")!.TextContent);
        Assert.Equal("1 of 4", row.QuerySelector("td[data-l^='Fixes']")!.TextContent);
        Assert.Equal("1 running, 2 kept", row.QuerySelector("td[data-l^='Tests']")!.TextContent);
        Assert.Equal("11 of 12", row.QuerySelector("td[data-l^='With']")!.TextContent);
    }
}
