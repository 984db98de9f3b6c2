using System.Net;

namespace Portal.Tests;

public sealed class SprintPageTests
{
    static readonly string Page = $"/units/acme/sprints/{SampleSprints.Running}";

    [Fact]
    public async Task A_sprint_shows_its_four_gates_what_is_next_and_how_late_it_is()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(Page);
        var list = await portal.PageAsync("/units/acme/sprints");

        Assert.Equal(["passed", "now", "", ""], page.QuerySelectorAll(".gates > li").Select(gate => gate.ClassName ?? ""));
        Assert.Contains("8 days late", page.QuerySelector(".gates .now")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the outcome would not show it in this window; 42 days would", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Next: Hypothesis, 8 days late", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_place_that_loses_few_the_page_says_how_far_a_repair_could_move_the_outcome()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var sprint = portal.Fakes.Store.Sprint.Clone();
        (sprint.Ranked[0].Ceiling, sprint.Ranked[0].Outcome.CanTell) = (.034, true);
        sprint.Ranked[0].Offers.Clear();
        portal.Fakes.Store.Sprint = sprint;

        var table = (await portal.PageAsync(Page)).QuerySelector("[aria-labelledby='s-stumbles'] table")!.TextContent;

        Assert.Contains("the outcome would move by 3.4 points at most", table, StringComparison.Ordinal);
        Assert.DoesNotContain("days would", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_only_takes_a_form_says_so_when_it_is_opened()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var answer = await portal.SendAsync(HttpMethod.Get, $"{Page}/gates/1");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Where_the_log_has_the_numbers_the_first_gate_does_not_ask_for_them()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Sprint = SampleSprints.Begun;

        var stated = await portal.PageAsync(Page);
        portal.Fakes.Store.LogShowsStumbles = true;
        var seen = await portal.PageAsync(Page);
        using var passed = await portal.PostAsync($"{Page}/gates/1", new() { ["seen"] = "2", ["outcome"] = "Reach the end", ["direction"] = "Rise", ["smallest"] = "4", ["element"] = "pain-bill" });

        Assert.Equal((6, 0), (Counts(stated), Counts(seen)));
        Assert.NotNull(stated.QuerySelector("form > .field > #g1-had"));
        Assert.NotNull(seen.QuerySelector("details:not([open]) #g1-had"));
        Assert.Equal(HttpStatusCode.SeeOther, passed.StatusCode);
        var sent = Assert.Single(portal.Fakes.Store.Passed).Choice;
        Assert.Equal(("", 0.0, "pain-bill", 0.0), (sent.Field.Outcome.Numerator, sent.Field.Baseline.Denominator, Assert.Single(sent.Field.Stumbles).Element, sent.Field.Stumbles[0].Reached));

        static int Counts(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("form[action$='/gates/1'] .stumble input[inputmode='decimal']").Length;
    }

    [Fact]
    public async Task A_passed_gate_says_which_numbers_the_log_showed_and_which_somebody_stated()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var section = (await portal.PageAsync(Page)).QuerySelector("[aria-labelledby='s-stumbles']")!;

        Assert.Contains("Reach the end before the change: 75.3", section.TextContent, StringComparison.Ordinal);
        Assert.Equal(["seen in the log", "Chosen", "stated"], section.QuerySelectorAll(".tag").Select(tag => tag.TextContent));
        Assert.Contains("revision 4, 2,812 cases", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_leads_to_where_it_is_done_and_goes_when_it_is_marked()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var rows = (await portal.PageAsync("/units/acme/inbox")).QuerySelectorAll(".inboxrow");
        using var done = await portal.PostAsync("/units/acme/inbox", new() { ["key"] = "k-1", ["state"] = "Done" });
        using var later = await portal.PostAsync("/units/acme/inbox", new() { ["key"] = "k-2", ["state"] = "Snoozed" });
        portal.Fakes.Store.IsPerson = false;
        var nobody = await portal.PageAsync("/units/acme/inbox");

        Assert.Equal([$"{PortalUnderTest.MapPage}/decisions/{SampleDecisions.Made}", $"/units/acme/tests/{SampleTests.Running}"], rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal("Late Look at the decision again What do we <change> first?", rows[0].QuerySelector("p")!.TextContent);
        Assert.Equal([("k-1", Journey.Owners.V1.MarkState.Done, 0), ("k-2", Journey.Owners.V1.MarkState.Snoozed, 10)], portal.Fakes.Store.Marked.Select(mark => (mark.Keys[0], mark.State, mark.Until.Length)));
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (done.StatusCode, later.StatusCode));
        Assert.Contains("Nobody of this unit signs in as you", nobody.QuerySelector(".empty h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_is_passed_with_what_it_wants_and_a_refusal_keeps_what_was_typed()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Tests.Add(SampleTests.Test());
        var form = (await portal.PageAsync(Page)).QuerySelector("form[action$='/gates/2']")!;

        using var refused = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("inScope", "Bill <1>")));
        using var passed = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("test", SampleTests.Running), ("inScope", "Bill\nMessage")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("Bill <1>", (await PortalUnderTest.ParseAsync(refused)).GetElementById("g2-in")!.TextContent);
        Assert.Equal($"{Page}?done=gate", passed.Headers.Location?.ToString());
        var sent = Assert.Single(portal.Fakes.Store.Passed);
        Assert.Equal((SampleTests.Running, 2L), (sent.Hypothesis.TestId, sent.Seen));
        Assert.Equal(["Bill", "Message"], sent.Hypothesis.InScope);
        Assert.Equal(["p-x"], sent.Hypothesis.People);
    }

    [Fact]
    public async Task A_sprint_whose_test_has_no_verdict_says_so_instead_of_asking_for_what_is_kept()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Sprint = SampleSprints.Live;

        var page = await portal.PageAsync(Page);
        var gate = page.QuerySelector("form[action$='/gates/4']")!;

        Assert.Contains("Its figures can be read from 1 Jun 2026.", gate.TextContent, StringComparison.Ordinal);
        Assert.Empty(gate.QuerySelectorAll("textarea, button"));
        Assert.NotNull(page.QuerySelector("details[open] form[action$='/closure']"));
        Assert.Equal(["The first bill", "Prices"], page.QuerySelectorAll("[aria-labelledby='s-bounds'] li").Select(line => line.TextContent));
        Assert.Contains("One page <before> the bill", page.QuerySelector("[aria-labelledby='s-bounds']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Write the page Mika Sato, until 14 Nov 2026", "Also changed New prices 15 Nov 2026"], page.QuerySelectorAll("[aria-labelledby='s-live'] li").Select(line => line.TextContent));
    }

    [Fact]
    public async Task A_sprint_that_is_done_leads_with_its_verdict_what_was_learnt_and_what_is_next()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Sprint = SampleSprints.Closed;

        var page = await portal.PageAsync(Page);
        var sections = page.QuerySelectorAll("main section").Select(section => section.GetAttribute("aria-labelledby")!).ToList();
        var result = page.QuerySelector("[aria-labelledby='s-result']")!;

        Assert.Equal("s-result", sections[0]);
        Assert.StartsWith("Kept", result.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Next: Tell the shop Mika Sato, until 20 Jan 2027", result.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Kept"], result.QuerySelectorAll("h3").Select(title => title.TextContent));
        Assert.Equal($"{PortalUnderTest.MapPage}/versions/7", result.QuerySelector("a")!.GetAttribute("href"));
        Assert.EndsWith("points.", page.QuerySelector("[aria-labelledby='s-sentence'] .verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_that_are_withheld_are_said_to_be_and_nothing_is_reckoned_of_them()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var sprint = SampleSprints.Sprint;
        sprint.Choice.Field.Baseline = new() { Window = sprint.Choice.Field.Baseline.Window, Suppressed = true };
        (sprint.Ranked[0].Stumble.Suppressed, sprint.Ranked[0].Outcome) = (true, null);
        portal.Fakes.Store.Sprint = sprint;

        var section = (await portal.PageAsync(Page)).QuerySelector("[aria-labelledby='s-stumbles']")!;

        Assert.Equal("Withheld: fewer than ten cases.", Assert.Single(section.QuerySelectorAll("tbody td")).TextContent);
        Assert.Contains("So small a group says something about single people.", section.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("%", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_else_changed_is_said_when_the_change_goes_live()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var sprint = SampleSprints.Live;
        sprint.NextGate = 3;
        portal.Fakes.Store.Sprint = sprint;
        var form = (await portal.PageAsync(Page)).QuerySelector("form[action$='/gates/3']")!;

        using var passed = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("liveOn", "2026-11-12"), ("cohort", "New"), ("other", "New prices"), ("otherDay", "2026-11-15")));

        Assert.Equal(HttpStatusCode.SeeOther, passed.StatusCode);
        var other = Assert.Single(Assert.Single(portal.Fakes.Store.Passed).Execution.OtherChanges);
        Assert.Equal(("New prices", "2026-11-15"), (other.What, other.Day));
    }
}
