using Journey.Evidence.V1;
using Journey.Portal.Charts;

namespace Portal.Tests;

/// <summary>What the map page says of what was seen.</summary>
public sealed class ObservedTests
{
    [Fact]
    public async Task Each_step_says_how_many_cases_reach_it_and_how_they_deviate()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(PortalUnderTest.MapPage);

        Assert.Contains("71.4\u00A0% walk the expected path", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("421 cases are still open", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("94.7%2,662of2,812[93.8–95.4]", Squeezed(page.QuerySelector("#element-check .obs")!), StringComparison.Ordinal);
        Assert.Contains("Late18.0", Squeezed(page.QuerySelector("#element-connect .obs")!), StringComparison.Ordinal);
        Assert.Contains("Not observed", page.QuerySelector("#element-pay .obs")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#element-order-plan .station.f10"));
        Assert.NotNull(page.QuerySelector("#element-pay .station.guess"));
        Assert.Contains("call again", page.QuerySelector("#deviations")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_were_counted_go_before_a_typed_value_and_too_few_are_told()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(PortalUnderTest.MapPage);

        Assert.Contains("Said−1.0[−1.2to−0.7]n100", Squeezed(page.QuerySelector("#element-ask .felt")!), StringComparison.Ordinal);
        Assert.Contains("Said −1.2 n 412", page.QuerySelector("#element-get-bill .felt")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("7 of the 10 needed", page.QuerySelector("#element-pay .felt")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".curve .whisk"));
    }

    [Fact]
    public async Task Where_belief_and_observation_part_is_a_list_of_sentences_that_become_claims()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var page = await portal.PageAsync(PortalUnderTest.MapPage);
        var finding = page.QuerySelectorAll("form").Single(form => form.TextContent.Contains("believed fourth", StringComparison.Ordinal));

        using var made = await portal.PostAsync(finding.GetAttribute("action")!, new() { ["log"] = "contacts", ["finding"] = finding.QuerySelector("[name=finding]")!.GetAttribute("value")! });

        Assert.Equal(303, (int)made.StatusCode);
        Assert.Equal($"{PortalUnderTest.MapPage}/claims/claim-1?done=claimed", made.Headers.Location!.ToString());
        var told = Assert.Single(portal.Fakes.Store.Found);
        Assert.Equal(("inversion:billing", "contacts", Samples.MapId), (told.FindingId, told.Selection.LogKey, told.MapId));
    }

    [Fact]
    public async Task A_log_whose_activities_are_not_mapped_gets_the_next_step_and_no_figure()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Conformance = ConformanceStatus.NotMapped;

        var page = await portal.PageAsync(PortalUnderTest.MapPage);

        Assert.Empty(page.QuerySelectorAll(".obs"));
        Assert.NotNull(page.QuerySelector("#deviations a[href='/units/acme/logs/contacts#touchpoints']"));
        Assert.DoesNotContain("walk the expected path", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_is_drafted_from_a_log_and_each_claim_says_that_nobody_decided_it()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Map.Document.Claims[0].Standing = Journey.Maps.V1.ClaimStanding.Observed;
        var source = await portal.PageAsync("/units/acme/sources/contacts");

        using var made = await portal.PostAsync(source.QuerySelector("form[action$=draft-map]")!.GetAttribute("action")!, new() { ["title"] = "From the log" });
        var map = await portal.PageAsync(PortalUnderTest.MapPage);
        var claim = await portal.PageAsync(PortalUnderTest.MapPage + "/claims/claim-1");

        Assert.Equal($"{PortalUnderTest.MapPage}?log=contacts&done=drafted", made.Headers.Location!.ToString());
        Assert.Equal("Observed, not yet decided", Assert.Single(map.QuerySelectorAll(".path .tag.observed")).TextContent);
        Assert.Contains("1 of 6 claims", map.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(claim.QuerySelector("form[action$='/claims/claim-1/decision']"));
    }

    [Fact]
    public void A_mean_has_the_interval_of_the_t_distribution()
    {
        var mean = MeanInterval.Of(Samples.Scores("any", 0, 2, 3, 4, 1));

        Assert.Equal((10, .4), (mean.N, Math.Round(mean.Mean, 9)));
        // s = .9661, t(9) = 2.262
        Assert.Equal(.4 - (2.262 * .9661 / Math.Sqrt(10)), mean.Low, 2);
        Assert.Equal(0, MeanInterval.Of(new Scores { Scale = "", Distribution = { new ScoreCount { Score = 3, Count = 9 } } }).N);
        Assert.Equal(2, MeanInterval.Of(new Scores { Scale = "1-7", Distribution = { new ScoreCount { Score = 7, Count = 9 } } }).Mean, 9);
    }

    static string Squeezed(AngleSharp.Dom.IElement element) => string.Concat(element.TextContent.Where(letter => !char.IsWhiteSpace(letter)));
}
