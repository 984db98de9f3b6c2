using Journey.Maps.Contracts;
using Journey.Owners.V1;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

/// <summary>A map beside its neighbour concepts, and customer experience management in full.</summary>
public sealed class LensTests
{
    static readonly string Compare = PortalUnderTest.MapPage + "/compare";

    [Fact]
    public async Task The_three_concepts_stand_side_by_side_with_numbers_and_when_they_were_taken()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var rows = (await portal.PageAsync(Compare)).QuerySelectorAll("table.concepts tbody tr");

        Assert.Equal(AdjacentConcepts.All.Select(concept => concept.Name), rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Equal(AdjacentConcepts.All.Select(concept => $"{concept.Difference}|{concept.WhyReadTogether}"), rows.Select(row => $"{row.Children[1].TextContent}|{row.Children[2].TextContent}"));
        Assert.All(rows, row => Assert.Contains("20 Nov 2026, 18:10 (Asia/Tokyo)", row.Children[4].TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cxm")]
    [InlineData("blueprint")]
    [InlineData("segmentation")]
    public async Task A_lens_is_a_page_that_opens_with_its_two_sentences(string lens)
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var concept = AdjacentConcepts.All.Single(known => known.Key == lens);

        var page = await portal.PageAsync($"{Compare}/{lens}");
        var opening = page.QuerySelector(".opening")!;

        Assert.StartsWith(concept.Name, page.Title, StringComparison.Ordinal);
        Assert.Equal(concept.Name, opening.QuerySelector("h2")!.TextContent);
        Assert.Equal([concept.Difference, concept.WhyReadTogether], opening.QuerySelectorAll("dd").Select(sentence => sentence.TextContent));
        Assert.Contains("As of 20 Nov 2026, 18:10 (Asia/Tokyo)", opening.TextContent, StringComparison.Ordinal);
        Assert.Equal(concept.Name, Assert.Single(page.QuerySelectorAll("nav.lens [aria-current]")).TextContent.Trim());
    }

    [Fact]
    public async Task What_costs_most_stands_first_with_what_is_done_about_it()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Fixes.Add(Samples.Fix("f-late", FixState.Running, overdue: true));

        var page = await portal.PageAsync($"{Compare}/cxm");
        var rows = page.QuerySelectorAll("table.pains tbody tr");

        Assert.Equal(["First bill cannot be understood", "Setup is hard", "Delivery date is vague", "Password is rejected"], rows.Select(row => row.QuerySelector("th")!.FirstChild!.TextContent.Trim()));
        Assert.Contains("n 430, 410 episodes, 15 per 100 customers", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("Running, overdue since 5 Dec 2026", rows[0].QuerySelector(".tag.warn")!.TextContent);
        Assert.Contains("Mika Sato", rows[0].Children[3].TextContent, StringComparison.Ordinal);
        Assert.Equal(["No fix", "No fix", "No fix"], rows.Skip(1).Select(row => row.QuerySelector(".tag.bad")!.TextContent));
        Assert.Contains("The one that costs most, “First bill cannot be understood”, has one.", page.QuerySelector(".panel .verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 fix is past the day", page.QuerySelector(".numbers")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Billing contacts 15.5\u00A0% → 11.5\u00A0%", page.QuerySelectorAll("table")[1].TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main p"), line => line.TextContent.StartsWith("Not connected: the outcome of the journey", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main .empty"));
    }

    [Fact]
    public async Task Without_a_fix_it_says_so_in_words_and_never_as_a_share()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync($"{Compare}/cxm");
        var viewer = await portal.PageAsync($"{Compare}/cxm", role: Role.Viewer);

        Assert.Equal("1 of 4 pain points have a candidate fix; none is planned.", page.QuerySelector(".panel .verdict strong")!.TextContent);
        Assert.Contains("Not connected", page.QuerySelector(".numbers li")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0 of 4 pain points have a running", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll($"a[href='{PortalUnderTest.MapPage}/candidates/fix-1/plan']"));
        Assert.Equal(3, page.QuerySelectorAll("a[href$='add=candidateFix']").Length);
        Assert.Empty(viewer.QuerySelectorAll("a[href$='add=candidateFix'], a[href$='/plan'], main form"));
    }

    [Fact]
    public async Task Without_a_pain_point_the_lens_says_where_one_is_named()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Map.Document.PainPoints.Clear();
        portal.Fakes.Store.Map.Document.CandidateFixes.Clear();

        var page = await portal.PageAsync($"{Compare}/cxm");

        Assert.Equal("No pain point yet", page.QuerySelector(".empty h3")!.TextContent);
        Assert.Equal("Not connected pain points on the map", page.QuerySelector(".numbers li p")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table.pains"));
    }

    [Fact]
    public async Task With_owners_down_pain_points_stand_and_nothing_is_said_to_be_missing_that_is_only_unknown()
    {
        await using var portal = await PortalUnderTest.StartAsync("owners");

        var page = await portal.PageAsync($"{Compare}/cxm");

        Assert.Equal(4, page.QuerySelectorAll("table.pains tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll(".owner.none, .tag.bad, .numbers"));
        Assert.Contains("Not known right now", page.QuerySelector(".opening")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4 pain points are on the map; fixes and owners are not known right now.", page.QuerySelector(".panel .verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_evidence_down_the_order_is_that_of_severity()
    {
        await using var portal = await PortalUnderTest.StartAsync("evidence");

        var page = await portal.PageAsync($"{Compare}/cxm");

        Assert.StartsWith("Setup is hard", page.QuerySelector("table.pains tbody th")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("By severity", page.QuerySelector("table.pains caption")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not known right now", page.QuerySelector("table.pains tbody tr")!.TextContent, StringComparison.Ordinal);
    }
}
