using Journey.Evidence.V1;
using Journey.Portal.Charts;

namespace Portal.Tests;

/// <summary>A claim with both sides, how its grade moved, and evidence added by hand.</summary>
public sealed class ClaimPageTests
{
    static string Claim => PortalUnderTest.MapPage + "/claims/claim-2";

    [Fact]
    public async Task A_contested_claim_shows_both_sides_with_their_weights()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(Claim);

        var sides = page.QuerySelector(".sides.contested")!;
        Assert.Contains("Letter", sides.QuerySelectorAll(".weights")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Contact log", sides.QuerySelectorAll(".weights")[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("90", sides.QuerySelector(".fill.against")!.GetAttribute("width"));
    }

    [Fact]
    public async Task How_the_grade_moved_is_a_line_of_steps_and_a_table_with_causes()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(Claim);

        Assert.Equal("Score from 0.50, Grade B, to 0.04, Grade D, in 3 steps. Table follows.", page.QuerySelector(".history svg")!.GetAttribute("aria-label"));
        Assert.Equal(["Something was cited", "Its evidence grew older", "Evidence came in"], page.QuerySelectorAll("section[aria-labelledby=s-history] tbody td:last-child").Select(cell => cell.TextContent.Trim()));
    }

    [Theory]
    [InlineData("quote", Tier.A, 1L)]
    [InlineData("document", Tier.C, 0L)]
    public async Task An_item_by_hand_takes_what_is_usual_for_its_kind(string kind, Tier tier, long n)
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var page = await portal.PageAsync($"{Claim}?kind={kind}");
        var form = page.QuerySelector("#by-hand")!;
        var typed = form.QuerySelectorAll("select").ToDictionary(select => select.GetAttribute("name")!, select => select.QuerySelector("[selected]")!.GetAttribute("value")!);

        using var cited = await portal.PostAsync(form.GetAttribute("action")!, new(typed) { ["kind"] = kind, ["title"] = "By hand", ["words"] = "I do not see why.", ["stance"] = "Contradicts" });

        Assert.Equal(303, (int)cited.StatusCode);
        var item = Assert.Single(portal.Fakes.Store.Added);
        Assert.Equal((kind, tier, n, "I do not see why."), (item.Method, item.Tier, item.N, item.Note));
        Assert.Equal(Stance.Contradicts, Assert.Single(portal.Fakes.Store.Cited).Stance);
    }

    [Fact]
    public async Task What_was_refused_keeps_what_was_typed()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var refused = await portal.PostAsync(Claim + "/citations", new() { ["kind"] = "quote", ["words"] = "My own words" });
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(422, (int)refused.StatusCode);
        Assert.Equal("My own words", page.QuerySelector("#i-words")!.TextContent);
    }

    [Fact]
    public async Task Items_and_citations_are_withdrawn_with_a_reason()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var citation = await portal.PostAsync(Claim + "/citations/c-5/withdrawal", new() { ["reason"] = "Cited twice" });
        using var item = await portal.PostAsync("/units/acme/evidence/item-5/withdrawal", new() { ["reason"] = "Not a customer" });
        var page = await portal.PageAsync("/units/acme/evidence/item-5");

        Assert.Equal((303, 303), ((int)citation.StatusCode, (int)item.StatusCode));
        Assert.Equal(["c-5: Cited twice", "item-5: Not a customer"], portal.Fakes.Store.Withdrawn);
        Assert.Contains("Withdrawn on", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form[action$=withdrawal]"));
    }

    [Fact]
    public async Task The_unit_lists_its_contested_claims()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync("/units/acme/claims");

        Assert.Equal("Setup is the main pain", Assert.Single(page.QuerySelectorAll(".claimrow b")).TextContent);
    }

    [Fact]
    public void Steps_begin_at_the_first_grade_and_reach_today()
    {
        var told = new[] { new ToldGrade { Revision = 1, AsOf = Stamp(10), Score = .5 }, new ToldGrade { Revision = 2, AsOf = Stamp(5), Score = .2 } };

        var shape = HistoryShape.Of(told, new ClaimGrade { Score = .1 }, Samples.Day);

        Assert.Equal("M1 50H49.5V80H98V90", shape.Line);
    }

    static Google.Protobuf.WellKnownTypes.Timestamp Stamp(int daysAgo) => Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(Samples.Day.AddDays(-daysAgo));
}
