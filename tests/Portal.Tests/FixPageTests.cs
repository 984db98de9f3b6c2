using System.Net;
using Journey.Owners.V1;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

public sealed class FixPageTests
{
    static readonly string Plan = PortalUnderTest.MapPage + "/candidates/fix-1/plan";

    [Fact]
    public async Task Fixes_stand_by_what_wants_to_be_looked_at_and_can_be_cut_to_a_state()
    {
        await using var portal = await StartAsync(Samples.Fix("f-done", FixState.Done), Samples.Fix("f-run", FixState.Running), Samples.Fix("f-late", FixState.Planned, overdue: true));

        var all = await portal.PageAsync("/units/acme/fixes");
        var late = await portal.PageAsync("/units/acme/fixes?state=overdue");
        var none = await portal.PageAsync("/units/acme/fixes?owner=p-nobody");

        Assert.Equal(["Overdue 1", "Running 1", "Done 1"], all.QuerySelectorAll("section h2").Select(heading => heading.TextContent.Trim()));
        Assert.Equal("Planned, overdue since 5 Dec 2026", all.QuerySelector("section .tag.warn")!.TextContent);
        Assert.Equal("Bill <preview> f-late", Assert.Single(late.QuerySelectorAll("tbody th")).TextContent);
        Assert.Contains("None of these.", none.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_fix_the_page_says_how_one_comes_to_be()
    {
        await using var portal = await StartAsync();

        Assert.Contains("becomes a fix when", (await portal.PageAsync("/units/acme/fixes")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_is_planned_with_owner_day_and_measure()
    {
        await using var portal = await StartAsync();
        var form = (await portal.PageAsync(Plan)).QuerySelector($"form[action='{Plan}']")!;

        using var answer = await portal.PostAsync(Plan, new() { ["person"] = "p-x", ["due"] = "2026-12-05", ["metric"] = "Billing contacts", ["scope"] = "Local", ["baseline"] = "15.5", ["target"] = "", ["unit"] = "%" });

        Assert.Equal(["person", "due", "metric", "unit", "baseline", "target", "scope"], form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!).Distinct());
        Assert.Equal("/units/acme/fixes/f-1?done=planned", answer.Headers.Location?.ToString());
        var sent = Assert.Single(portal.Fakes.Store.Planned);
        Assert.Equal(("fix-1", "p-x", "2026-12-05", MetricScope.Local, 15.5, false), (sent.Candidate, sent.PersonId, sent.Due, sent.Metric.Scope, sent.Metric.Baseline, sent.Metric.HasTarget));
    }

    [Fact]
    public async Task What_was_typed_stays_in_the_form_when_something_is_to_mend()
    {
        await using var portal = await StartAsync();

        using var answer = await portal.PostAsync(Plan, new() { ["due"] = "2026-12-05", ["metric"] = "<calls>", ["baseline"] = "many" });
        var page = await PortalUnderTest.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(2, page.QuerySelectorAll("#errors li").Length);
        Assert.Equal(("<calls>", "many"), (page.QuerySelector("[name=metric]")!.GetAttribute("value"), page.QuerySelector("[name=baseline]")!.GetAttribute("value")));
        Assert.Empty(portal.Fakes.Store.Planned);
    }

    [Fact]
    public async Task The_map_shows_the_fix_at_its_pain_point_and_offers_to_plan_where_there_is_none()
    {
        await using var portal = await StartAsync();
        var before = await portal.PageAsync(PortalUnderTest.MapPage);
        portal.Fakes.Store.Fixes.Add(Samples.Fix("f-run", FixState.Running));
        var after = await portal.PageAsync(PortalUnderTest.MapPage);
        var viewer = await portal.PageAsync(PortalUnderTest.MapPage, role: Role.Viewer);
        var lens = await portal.PageAsync(PortalUnderTest.MapPage + "/compare/cxm");

        Assert.Single(before.QuerySelectorAll($"a[href='{Plan}']"));
        Assert.Empty(after.QuerySelectorAll($"a[href='{Plan}']"));
        Assert.Equal("Running, due 5 Dec 2026", after.QuerySelector("a[href='/units/acme/fixes/f-run']")!.ParentElement!.ParentElement!.QuerySelector(".tag.hold")!.TextContent);
        Assert.Empty(viewer.QuerySelectorAll("a[href$='/plan']"));
        Assert.Contains("1 of 4 pain points have a running fix.", lens.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Billing contacts 15.5\u00A0% → 11.5\u00A0%", lens.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_moves_on_by_one_button()
    {
        await using var portal = await StartAsync(Samples.Fix("f-run", FixState.Running));

        using var answer = await portal.PostAsync("/units/acme/fixes/f-run/state", new() { ["state"] = "Done" });

        Assert.Equal("/units/acme/fixes/f-run?done=fix", answer.Headers.Location?.ToString());
        Assert.Equal(FixState.Done, portal.Fakes.Store.Fixes[0].State);
    }

    [Fact]
    public async Task Who_leaves_is_looked_at_first_and_only_an_administrator_lets_them()
    {
        await using var portal = await StartAsync();
        const string Ending = "/units/acme/people/p-x/ending";

        var page = await portal.PageAsync(Ending + "?until=2026-12-01", role: Role.Admin);
        var form = page.QuerySelector($"form[method=post][action='{Ending}']")!;
        using var refused = await portal.PostAsync(Ending, new() { ["until"] = "2026-12-01" });
        using var ended = await portal.PostAsync(Ending, new() { ["until"] = form.QuerySelector("input")!.GetAttribute("value")! }, role: Role.Admin);

        Assert.Equal(["Would have nobody 1", "Ends too, and leaves no gap 1"], page.QuerySelectorAll("section h2").Select(heading => heading.TextContent.Trim()));
        Assert.Contains("Orphans the handoff Bill → <Call>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, "/units/acme/people/p-x?done=ended"), (refused.StatusCode, ended.Headers.Location?.ToString()));
        Assert.Equal("2026-12-01", Assert.Single(portal.Fakes.Store.Ended).Until);
    }

    [Fact]
    public async Task A_person_page_tells_what_lapses_first_and_the_fixes_they_carry()
    {
        await using var portal = await StartAsync(Samples.Fix("f-run", FixState.Running));

        var page = await portal.PageAsync("/units/acme/people/p-x");

        Assert.Equal(["Answers for 1", "Fixes 1", "Does the work for"], page.QuerySelectorAll("section h2").Select(heading => heading.TextContent.Trim()));
        Assert.Contains("Leaves on", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
    }

    static async Task<PortalUnderTest> StartAsync(params Fix[] fixes)
    {
        var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Fixes.AddRange(fixes);
        return portal;
    }
}
