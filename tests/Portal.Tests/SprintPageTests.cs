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
}
