using Journey.Evidence.V1;
using Journey.Platform.Identity;

namespace Portal.Tests;

/// <summary>The comparison of segments: everything there, and each way in which something is not.</summary>
public sealed class SegmentLensTests
{
    static readonly string Page = PortalUnderTest.MapPage + "/compare/segmentation";

    [Fact]
    public async Task What_was_measured_is_told_with_its_numbers_and_its_evidence()
    {
        await using var portal = await WholeAsync();
        List<CompareRequest> asked = [];
        portal.Fakes.Store.Measured = request => { lock (asked) { asked.Add(request); } return SampleSegments.Needed(request); };

        var page = await portal.PageAsync(Page);

        // The other map's segment, then the one that should have a map; the map's own is the first of each.
        Assert.Equal([("new-households", "movers", Samples.MapId), ("new-households", "students", Samples.MapId)], asked.Select(request => (request.First, request.Second, request.MapId)).Order());
        var pair = page.QuerySelector("#pair-0")!;
        Assert.Contains("New households and Movers need maps of their own.", pair.TextContent, StringComparison.Ordinal);
        Assert.Contains("diverge by 0.213, where chance alone stays under 0.003; their first reasons differ.", pair.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Yes", "Yes", "Yes", "Yes", "Not known"], pair.QuerySelectorAll(".judged b").Select(word => word.TextContent));
        Assert.Contains("billing / address", pair.QuerySelector(".judged")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/units/acme/logs/shop/paths?segment=new-households", "/units/acme/logs/shop/paths?segment=movers"],
            pair.QuerySelectorAll("a[href*='segment=']").Select(link => link.GetAttribute("href")));
        var reach = pair.QuerySelectorAll(".reach tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains("+40.0 [+36.3 to +43.5]", reach[0], StringComparison.Ordinal);
        Assert.Contains("cannot tell apart", reach[1], StringComparison.Ordinal);
        Assert.Contains("+1.0 [+0.7 to +1.3]", pair.TextContent, StringComparison.Ordinal);
        Assert.Contains("dealt anew 999 times", pair.QuerySelector("details.behind")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("New households and Students:", page.QuerySelector(".pairfold summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 of 3 defined priority segments have a map; 2 segments are mapped in this unit. A separate map is needed for Movers, Students.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not connected", page.QuerySelector("#s-separate")!.ParentElement!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_maps_stand_side_by_side_with_what_is_on_one_only_moved_or_changed()
    {
        await using var portal = await WholeAsync();

        var page = await portal.PageAsync(Page);

        var rows = page.QuerySelectorAll(".family tbody tr:not(.stagerow)").Select(row => (row.QuerySelector("th")!.TextContent, string.Join(" + ", row.QuerySelectorAll(".tag").Select(tag => tag.TextContent)))).ToList();
        Assert.Equal([("Shop", "other channel"), ("Call", "moved"), ("Moving form", "only on B"), ("Bill", ""), ("Guide", "other stage")], rows);
        Assert.Equal("not on this map", Assert.Single(page.QuerySelectorAll(".family [role=img]")).GetAttribute("aria-label"));
        Assert.Contains("Move only on B", page.QuerySelector(".family")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 5 touchpoints are the same on every map.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 added, 1 run by another unit", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".mapcols a"), link => link.GetAttribute("href") == $"/units/acme/maps/{SampleSegments.OtherId}");
    }

    [Fact]
    public async Task The_curves_are_overlaid_with_a_table_behind_and_pass_only_what_a_map_does_not_have()
    {
        await using var portal = await WholeAsync();

        var page = await portal.PageAsync(Page);

        var lines = page.QuerySelectorAll(".scroll .overlaid .ln").Select(line => line.GetAttribute("d")!).ToList();
        Assert.Equal([1, 2], lines.Select(line => line.Count(letter => letter == 'L')));
        Assert.All(lines, line => Assert.Equal(1, line.Count(letter => letter == 'M')));
        Assert.Contains("B said: lowest −1.5 at Order.", page.QuerySelector("svg.overlaid[role=img]")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
        var table = page.QuerySelectorAll("details.behind table").Single(found => found.TextContent.Contains("Said and assumed are never mixed", StringComparison.Ordinal));
        Assert.Equal(["Stage", "A assumed", "B said"], table.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Contains("not known", table.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_priority_segment_without_a_map_leads_to_the_form_that_makes_it()
    {
        await using var portal = await WholeAsync();
        var page = await portal.PageAsync(Page);
        var make = page.QuerySelector(".missingmap a.btn")!.GetAttribute("href")!;

        var form = await portal.PageAsync(make);
        using var made = await portal.PostAsync("/units/acme/maps", new() { ["title"] = "Flats", ["segment"] = "Students", ["segmentKey"] = form.QuerySelector("[name=segmentKey]")!.GetAttribute("value")!, ["family"] = form.QuerySelector("[name=family]")!.GetAttribute("value")!, ["goal"] = "I want", ["anchor"] = "purchase", ["days"] = "30" });

        Assert.Equal("/units/acme/maps/new?segment=students&family=first-30-days", make);
        Assert.Contains("4,200 customers, 11.0\u00A0% of all (Register)", page.QuerySelector(".missingmap")!.TextContent, StringComparison.Ordinal);
        Assert.True(form.QuerySelector("#f-segment")!.HasAttribute("readonly"));
        Assert.All(form.QuerySelectorAll(".templates a"), link => Assert.Contains("segment=students&family=first-30-days", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Equal(303, (int)made.StatusCode);
        var document = portal.Fakes.Store.Map.Document;
        Assert.Equal(("students", "Students", 2, "first-30-days"), (document.Segment.Key, document.Segment.Name, document.Segment.DefinitionVersion, document.Family));
        Assert.Empty((await portal.PageAsync(Page, role: Role.Viewer)).QuerySelectorAll(".missingmap a.btn"));
    }

    [Fact]
    public async Task Definitions_say_who_belongs_and_when_the_map_was_made_with_another_version()
    {
        await using var portal = await WholeAsync();

        var page = await portal.PageAsync(Page);

        var section = page.QuerySelector("#s-definitions")!.ParentElement!;
        Assert.Contains("It was made with definition 1; 2 holds today.", section.TextContent, StringComparison.Ordinal);
        var rows = section.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("code")!.TextContent, row => row.TextContent);
        Assert.Equal(["movers", "new-households", "staff", "students"], rows.Keys.Order());
        Assert.Contains("version 2, 3 is coming", rows["students"], StringComparison.Ordinal);
        Assert.Contains("not seen", rows["students"], StringComparison.Ordinal);
        Assert.Contains("not defined", rows["staff"], StringComparison.Ordinal);
        Assert.Contains("1,204", rows["new-households"], StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script, [style]"));
    }

    [Fact]
    public async Task One_map_without_a_family_and_without_segments_says_what_would_be_there()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(Page);

        Assert.Contains("Not measured: no log is mapped to this map.", page.QuerySelector("#pair-0")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("One map only", page.QuerySelector("#s-family ~ .empty h3")!.TextContent);
        Assert.Equal(PortalUnderTest.MapPage + $"/elements/{Samples.MapId}", page.QuerySelector("#s-family ~ .empty a")!.GetAttribute("href"));
        Assert.Equal("Not connected", page.QuerySelector("#s-missing ~ .empty h3")!.TextContent);
        Assert.Equal("No feeling is on this map yet", page.QuerySelector("#s-curves ~ .empty h3")!.TextContent);
        Assert.Contains("No segment is defined; 1 segment is mapped in this unit. Whether a separate map is needed: not measured.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0\u00A0%", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evidence")]
    [InlineData("maps")]
    public async Task Where_a_part_is_down_the_rest_stands(string down)
    {
        await using var portal = await PortalUnderTest.StartAsync(down);
        portal.Fakes.Store.Family = SampleSegments.Family;

        if (down == "maps")
        {
            await portal.PageAsync(Page, expected: 503);
            return;
        }
        var page = await portal.PageAsync(Page);

        Assert.Equal("Not known right now", page.QuerySelector("#s-separate ~ .empty h3")!.TextContent);
        Assert.Equal(5, page.QuerySelectorAll(".family tbody tr:not(.stagerow)").Length);
        Assert.Contains("Whether a separate map is needed: not known right now.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Students", page.QuerySelector(".missingmap")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_little_data_is_said_with_what_is_needed_and_no_verdict()
    {
        await using var portal = await WholeAsync();
        portal.Fakes.Store.Measured = SampleSegments.TooFew;

        var page = await portal.PageAsync(Page);

        var pair = page.QuerySelector("#pair-0")!.TextContent;
        Assert.Contains("Not enough data to judge New households and Movers. Each needs 100 cases; there are 1,204 and 40.", pair, StringComparison.Ordinal);
        Assert.Contains("No pair of segments shows that a separate map is needed.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("need maps of their own", pair, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ComparisonStatus.NoSegments, "does not tell two segments apart")]
    [InlineData(ComparisonStatus.NotEnoughData, "Not enough data: no case of New households in the log “shop”.")]
    [InlineData(ComparisonStatus.Suppressed, "has fewer than 10 cases")]
    public async Task What_cannot_be_told_says_why(ComparisonStatus status, string words)
    {
        await using var portal = await WholeAsync();
        portal.Fakes.Store.Measured = request => new() { Status = status, Needed = 10, LogKey = "shop", First = new() { Segment = request.First }, Second = new() { Segment = request.Second } };

        var page = await portal.PageAsync(Page);

        Assert.Contains(words, page.QuerySelector("#pair-0.empty")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".judged"));
    }

    static async Task<PortalUnderTest> WholeAsync()
    {
        var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Family = SampleSegments.Family;
        portal.Fakes.Store.Definitions.AddRange([SampleSegments.Households, SampleSegments.Students]);
        portal.Fakes.Store.Measured = SampleSegments.Needed;
        return portal;
    }
}
