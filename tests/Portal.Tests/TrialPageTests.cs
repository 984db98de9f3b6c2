using System.Net;
using Journey.Owners.V1;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

public sealed class TrialPageTests
{
    const string New = "/units/acme/fixes/f-run/tests/new";
    static readonly string Page = $"/units/acme/tests/{SampleTests.Running}";

    [Fact]
    public async Task A_test_is_registered_with_windows_by_their_last_day_and_shares_in_points()
    {
        await using var portal = await StartAsync();
        var form = (await portal.PageAsync(New)).QuerySelector("form.registering")!;

        using var answer = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("assumption", "A preview lowers contacts"), ("m0.name", "Billing contacts"), ("m0.kind", "Proportion"), ("m0.direction", "Fall"), ("m0.smallest", "2"), ("m0.lag", "30"), ("from", "2026-04-01"), ("last", "2026-04-28"), ("afterFrom", "2026-05-01"), ("afterLast", "2026-05-28"), ("claim.claim-1", "true")));

        Assert.Equal($"{Page}?done=registered", answer.Headers.Location?.ToString());
        var plan = Assert.Single(portal.Fakes.Store.Registered).Plan;
        Assert.Equal(("2026-04-01", "2026-04-29", "2026-05-29"), (plan.Baseline.From, plan.Baseline.Until, plan.After.Until));
        Assert.Equal((MetricKind.Proportion, Direction.Fall, .02, 30), (plan.Metrics[0].Kind, plan.Metrics[0].Direction, plan.Metrics[0].Smallest, plan.Metrics[0].LagDays));
        Assert.Equal((SampleDecisions.Made, "Send a bill preview three days ahead", "new-households"), (plan.Decision, plan.Change, plan.Segment));
        Assert.Equal("claim-1", Assert.Single(plan.Claims).ClaimId);
        Assert.Single(plan.Metrics);
    }

    /// <summary>DOMAIN d13: a fall of .04 from .15 needs about 1,250 customers an arm.</summary>
    [Theory]
    [InlineData("m0.kind=Proportion&m0.direction=Fall&m0.expected=15&m0.smallest=4", 1_200, 1_300)]
    [InlineData("m0.kind=Proportion&m0.direction=Fall&m0.expected=15&m0.smallest=4&comparison=Others", 2_400, 2_600)]
    [InlineData("m0.kind=Proportion&m0.direction=Fall&m0.expected=3&m0.smallest=4", null, null)]
    public async Task The_form_says_how_many_are_needed_before_anything_is_kept(string typed, int? least, int? most)
    {
        await using var portal = await StartAsync();

        var size = (await portal.PageAsync($"{New}?{typed}")).GetElementById("size")!;

        if (least is null)
        {
            Assert.Contains("Not told", size.QuerySelector(".because")!.TextContent, StringComparison.Ordinal);
            return;
        }
        var told = System.Text.RegularExpressions.Regex.Match(size.QuerySelector(".verdict")!.TextContent, "[0-9,]+").Value.Replace(",", "", StringComparison.Ordinal);
        Assert.InRange(int.Parse(told, System.Globalization.CultureInfo.InvariantCulture), least.Value, most!.Value);
        Assert.Empty(portal.Fakes.Store.Registered);
    }

    [Fact]
    public async Task An_effect_is_drawn_and_told_as_the_measure_moved_with_what_was_hoped_for()
    {
        await using var portal = await StartAsync();

        var page = await portal.PageAsync(Page);
        var chart = page.QuerySelectorAll(".effectsvg")[0];

        Assert.Equal("Billing contacts: −4.2 points [−6.9, −1.4]; −2.0 points or better was hoped for", chart.GetAttribute("aria-label"));
        Assert.Equal("Keep", page.QuerySelector(".reading .tag.hold")!.TextContent.Split(": ")[^1]);
        // Falling is hoped: the zone of Keep ends left of the middle, and the interval lies left of 0.
        Assert.Equal("0", chart.QuerySelector(".zone")!.GetAttribute("x"));
        var range = chart.QuerySelector(".range")!.GetAttribute("d")!;
        var (low, high) = (Number(range, "^M([0-9.]+) "), Number(range, "H([0-9.]+)"));
        Assert.True(low < high && high < 50, range);
        Assert.Equal("184 of 1,200 (15.3\u00A0%)", page.QuerySelector(".reading details tbody td:last-child")!.TextContent);
        Assert.Equal(["What customers do", "What the business sees of it"], page.QuerySelectorAll("#s-verdict ~ .half > div > h3").Select(heading => heading.TextContent));
        Assert.Contains("Tariff <change> (4 May 2026)", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("after the window had begun", page.QuerySelector(".sub")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Point only", page.QuerySelector("section[aria-labelledby=s-verdict]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Proposal.Keep, "as large as was hoped", "Keep")]
    [InlineData(Proposal.Retire, "−2.0 points or better, is ruled out", "Retire")]
    [InlineData(Proposal.Inconclusive, "Neither an effect of −2.0 points nor its absence is shown", "Inconclusive")]
    public async Task Each_proposal_has_its_words_and_stands_chosen_in_the_form(Proposal proposed, string words, string chosen)
    {
        await using var portal = await StartAsync();
        portal.Fakes.Store.Tests.Add(SampleTests.Test(proposed));

        var page = await portal.PageAsync(Page);

        Assert.Contains(words, page.QuerySelector(".reading .verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(chosen, page.QuerySelector("#verdict input[type=radio][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_retired_needs_a_reason_and_the_verdict_is_made_on_what_was_seen()
    {
        await using var portal = await StartAsync();
        portal.Fakes.Store.Tests.Add(SampleTests.Test());
        var form = (await portal.PageAsync(Page)).GetElementById("verdict")!;

        using var silent = await portal.PostAsync(form.GetAttribute("action")!, new() { ["verdict"] = "Retire", ["seen"] = "3" });
        using var said = await portal.PostAsync(form.GetAttribute("action")!, new() { ["verdict"] = "Retire", ["because"] = "Ruled <out>", ["seen"] = "3" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (silent.StatusCode, said.StatusCode));
        Assert.Equal("Retire", (await PortalUnderTest.ParseAsync(silent)).QuerySelector("#verdict input[checked]")!.GetAttribute("value"));
        Assert.Equal((Verdict.Retire, "Ruled <out>", 3L), (portal.Fakes.Store.Judged[0].Verdict, portal.Fakes.Store.Judged[0].Because, portal.Fakes.Store.Judged[0].Seen));
    }

    [Fact]
    public async Task Figures_are_taken_for_each_measure_and_window_and_what_else_changed_comes_along()
    {
        await using var portal = await StartAsync();
        portal.Fakes.Store.Tests.Add(SampleTests.Test());
        var form = (await portal.PageAsync(Page)).GetElementById("measure")!;

        using var answer = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("m0.before.Treated.count", "184"), ("m0.before.Treated.n", "1200"), ("m0.after.Treated.count", "132"), ("m0.after.Treated.n", "1180"), ("other", "Tariff"), ("otherDay", "2026-05-04")));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var taken = Assert.Single(portal.Fakes.Store.Taken).Measurement;
        Assert.Equal([("2026-04-01", 184.0, 1200.0), ("2026-05-01", 132.0, 1180.0)], taken.Figures.Select(figure => (figure.Window.From, figure.Count, figure.N)));
        Assert.Equal("2026-05-04", Assert.Single(taken.OtherChanges).Day);
    }

    [Fact]
    public async Task A_measure_is_registered_with_its_log_and_its_figures_are_taken_of_it_by_one_button()
    {
        await using var portal = await StartAsync();
        var form = (await portal.PageAsync(New)).QuerySelector("form.registering")!;
        await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("assumption", "A"), ("m0.name", "Calls"), ("m0.kind", "Count"), ("m0.smallest", "2"), ("m0.log", "contacts"), ("m0.of", "Reason"), ("m0.value", "Billing <b>")));
        var log = Assert.Single(portal.Fakes.Store.Registered).Plan.Metrics[0].Log;
        var test = SampleTests.Test();
        test.Plan.Metrics[0].Log = log;
        portal.Fakes.Store.Tests.Add(test);

        var page = await portal.PageAsync(Page);
        using var answer = await portal.PostAsync(page.GetElementById("from-log")!.GetAttribute("action")!, EditedMap.Filled(page.GetElementById("from-log")!, ("other", "Tariff"), ("otherDay", "2026-05-04")));
        portal.Fakes.Store.Behind = true;
        using var late = await portal.PostAsync(page.GetElementById("from-log")!.GetAttribute("action")!, new() { ["fromLog"] = "true" });
        var refused = await PortalUnderTest.ParseAsync(late);

        Assert.Equal(("contacts", LogSubject.Reason, "Billing <b>"), (log.LogKey, log.Of, log.Value));
        Assert.Contains("taken from the log contacts: contacts for “Billing <b>”", page.GetElementById("from-log")!.TextContent, StringComparison.Ordinal);
        Assert.False(page.GetElementById("measure")!.ParentElement!.HasAttribute("open"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var taken = portal.Fakes.Store.Taken[0];
        Assert.Equal((true, 0, "Tariff"), (taken.FromLog, taken.Measurement.Figures.Count, taken.Measurement.OtherChanges[0].What));
        Assert.Contains("does not reach the end of the window yet", refused.QuerySelector(".on-line.last")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LineClass.Line, "Line", "both got better")]
    [InlineData(LineClass.PointOnly, "Point only", "a gain of 2.0 points of the outcome is ruled out")]
    [InlineData(LineClass.Harm, "Harm", "got worse")]
    [InlineData(LineClass.Elsewhere, "Elsewhere", "not by this point")]
    [InlineData(LineClass.CannotTellYet, "Cannot tell yet", "2,900 in each window would tell")]
    public async Task A_fix_is_held_against_the_line_in_words_that_never_say_it_did_not_work(LineClass found, string word, string means)
    {
        await using var portal = await StartAsync();
        portal.Fakes.Store.Lines.Add(SampleTests.Line(found));

        foreach (var path in new[] { PortalUnderTest.MapPage, PortalUnderTest.MapPage + "/tests" })
        {
            var row = (await portal.PageAsync(path)).QuerySelector("table.lines tbody tr")!;

            Assert.Equal(word, row.QuerySelector("td:last-child .tag")!.TextContent);
            Assert.Contains(means, row.TextContent, StringComparison.Ordinal);
            Assert.Contains("+0.3 points [−3.2, +3.9]", row.QuerySelectorAll("td")[0].TextContent, StringComparison.Ordinal);
            Assert.Contains("−4.2 points [−6.9, −1.4]", row.QuerySelectorAll("td")[1].TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task How_many_fixes_lack_a_measure_of_the_outcome_is_said()
    {
        await using var portal = await StartAsync();
        portal.Fakes.Store.Lines.Add(SampleTests.Line(LineClass.Line));

        var page = await portal.PageAsync(PortalUnderTest.MapPage + "/tests");

        Assert.Contains("No measure speaks of the journey’s outcome for 1 of 3 fixes.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_offers_the_verdict_as_soon_as_the_rule_proposes_one()
    {
        await using var portal = await StartAsync();
        portal.Fakes.Store.Tests.Add(SampleTests.Test());

        var page = await portal.PageAsync(PortalUnderTest.MapPage);

        Assert.Equal("Record the verdict", page.QuerySelector("aside.next h3")!.TextContent);
        Assert.Equal(Page, page.QuerySelector("aside.next a.btn")!.GetAttribute("href"));
        Assert.Contains("−4.2 points [−6.9, −1.4]", page.QuerySelectorAll(".answer > div")[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_longer_believed_is_found_with_why()
    {
        await using var portal = await StartAsync();

        var page = await portal.PageAsync("/units/acme/tombstones?search=manual", role: Role.Viewer);

        Assert.Equal("People want a printed manual", page.QuerySelector("s")!.TextContent);
        Assert.Contains("Why it was retired: a gain of 2 points is ruled out", page.Body!.TextContent, StringComparison.Ordinal);
    }

    static double Number(string path, string pattern) => double.Parse(System.Text.RegularExpressions.Regex.Match(path, pattern).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    static async Task<PortalUnderTest> StartAsync()
    {
        var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Fixes.Add(Samples.Fix("f-run", FixState.Running));
        return portal;
    }
}
