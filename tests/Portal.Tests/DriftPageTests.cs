using System.Net;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

/// <summary>What has moved, what handoffs lose and what is at stake, as people read it.</summary>
public sealed class DriftPageTests
{
    static readonly string Stakes = PortalUnderTest.MapPage + "/stakes";

    [Fact]
    public async Task What_moved_is_told_with_both_weeks_and_the_cases_behind_each_number()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(PortalUnderTest.MapPage + "/drift");

        Assert.Equal("For which reason: material", page.QuerySelector(".verdict strong")!.TextContent);
        Assert.Equal(["not told", "not moved", "material"], page.QuerySelectorAll("h2 .tag").Select(tag => tag.TextContent));
        Assert.Contains("Index 0.541, from 0.25 on it is material", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Index 0.120, but chance alone does as much: p 0.200.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("each week needs about 200.", page.Body.TextContent, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("section[aria-labelledby='s-Reasons'] tbody tr");
        Assert.Equal(["app new", "billing", "rare ones together"], rows.Select(row => row.QuerySelector("th")!.TextContent.Trim()));
        Assert.Equal(
            "/units/acme/logs/contacts/cases?segment=renters&from=2026-03-02&to=2026-03-09&reason=app&anchor=Order&days=30&revision=4",
            Assert.Single(rows[0].QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Fact]
    public async Task A_handoff_says_who_is_lost_at_it_beyond_other_steps()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(PortalUnderTest.MapPage + "/handoffs");

        var row = page.GetElementById(Samples.Handoff)!.TextContent;
        Assert.Contains("18.0\u00A0% [15.5–20.8] of 800 cases did not arrive within 2.0\u00A0d. That is 96 more than other steps lose (6.0\u00A0%).", row, StringComparison.Ordinal);
        Assert.Contains("ask within 72 hours", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_at_stake_is_counted_until_somebody_enters_what_it_is_worth()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var bare = await portal.PageAsync(Stakes);
        using var entered = await portal.PostAsync(Stakes, new() { ["revision"] = "0", ["perContact"] = "10", ["perCustomer"] = "", ["currency"] = "eur", ["source"] = "Finance", ["effort-fix-1"] = "12.5" });
        var told = await portal.PageAsync(Stakes);
        using var old = await portal.PostAsync(Stakes, new() { ["revision"] = "0", ["perContact"] = "11", ["currency"] = "EUR", ["source"] = "Finance" });
        using var wrong = await portal.PostAsync(Stakes, new() { ["revision"] = "1", ["perContact"] = "much", ["currency"] = "EUR", ["source"] = "Finance" });

        Assert.Contains("Counted, not valued", bare.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Stakes + "?done=stakes", entered.Headers.Location?.ToString());
        Assert.Equal("Most is at stake at “First bill cannot be understood”: EUR 1,433 in 30 days.", told.QuerySelector(".verdict")!.TextContent);
        Assert.Contains("Reckoned with EUR 10 a contact. Source: Finance.", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12.5 days of work", told.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity), (old.StatusCode, wrong.StatusCode));
    }

    [Fact]
    public async Task Who_owns_nothing_reads_what_is_at_stake_and_enters_nothing()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(Stakes, role: Role.Viewer);

        Assert.Empty(page.QuerySelectorAll($"form[action='{Stakes}']"));
        Assert.Empty(page.QuerySelectorAll(".stakes a"));
    }
}
