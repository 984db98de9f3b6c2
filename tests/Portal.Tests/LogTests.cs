using System.Net;
using Journey.Evidence.V1;
using Journey.Portal.Charts.Cases;
using Journey.Portal.Models;

namespace Portal.Tests;

public sealed class LogTests
{
    const string Log = "/units/acme/logs/first-30-days";

    [Fact]
    public async Task A_log_is_defined_over_the_sources_that_were_ticked()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.SendAsync(HttpMethod.Post, "/units/acme/logs", new FormUrlEncodedContent([new("name", "L"), new("key", "l"), new("sources", "contacts"), new("sources", "shop"), new("caseRule", "Anchor"), new("anchor", "order"), new("days", "30"), new("segmentBy", "segment")]));

        Assert.Equal("/units/acme/logs/l?done=log", response.Headers.Location!.ToString());
        var log = Assert.Single(portal.Fakes.Store.Defined);
        Assert.Equal(["contacts", "shop"], log.Sources);
        Assert.Equal((CaseRule.Anchor, "order", 30, ""), (log.CaseRule, log.Anchor, log.Days, log.SegmentBy));
    }

    [Fact]
    public async Task A_key_that_is_taken_keeps_what_was_typed()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync("/units/acme/logs", new() { ["name"] = "Mine", ["key"] = "taken", ["anchor"] = "order" });
        var page = await PortalUnderTest.ParseAsync(response);

        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal("order", page.GetElementById("anchor")!.GetAttribute("value"));
        Assert.Contains("taken", page.GetElementById("errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Touchpoints_are_proposed_and_only_what_changed_is_said()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var page = await portal.PageAsync(Log);
        var rows = page.QuerySelectorAll("#touchpoints tbody tr");
        var form = new Dictionary<string, string> { ["map"] = Samples.MapId, ["from"] = "2026-11-01" };
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            form[$"activity-{i}"] = row.QuerySelector("[name^=activity]")!.GetAttribute("value")!;
            form[$"was-{i}"] = row.QuerySelector("[name^=was]")!.GetAttribute("value")!;
            form[$"touchpoint-{i}"] = row.QuerySelector("option[selected]")?.GetAttribute("value") ?? "";
        }

        using var response = await portal.PostAsync(Log + "/touchpoints", form, htmx: true);

        Assert.Contains("80.0\u00A0% of the events are touchpoints", page.GetElementById("touchpoints")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Proposed", rows[2].TextContent, StringComparison.Ordinal);
        var said = Assert.Single(portal.Fakes.Store.Touchpoints);
        Assert.Equal([("bill", "get-bill")], said.Rows.Select(row => (row.Activity, row.Touchpoint)));
        Assert.Equal(new DateTimeOffset(2026, 10, 31, 15, 0, 0, TimeSpan.Zero), said.From.ToDateTimeOffset());
        Assert.Equal("touchpoints", (await PortalUnderTest.ParseAsync(response)).Body!.FirstElementChild!.Id);
    }

    [Fact]
    public async Task Touchpoints_that_are_refused_without_script_come_back_as_a_whole_page()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(Log + "/touchpoints", new() { ["map"] = Samples.MapId, ["activity-0"] = "bill", ["was-0"] = "", ["touchpoint-0"] = "refused" });
        var page = await PortalUnderTest.ParseAsync(response);

        Assert.Equal(422, (int)response.StatusCode);
        Assert.NotNull(page.QuerySelector("main h1"));
        Assert.Contains("refused", page.QuerySelector("#touchpoints #errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Touchpoints_that_are_kept_without_script_lead_back_to_their_log()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(Log + "/touchpoints", new() { ["map"] = Samples.MapId, ["activity-0"] = "bill", ["was-0"] = "", ["touchpoint-0"] = "get-bill" });

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal($"{Log}?map={Samples.MapId}&done=touchpoints#touchpoints", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_number_opens_to_its_definition_its_cases_and_a_link_that_stays()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(Log + "/cases?reason=billing&segment=new&from=2026-11-01");

        var asked = Assert.Single(portal.Fakes.Store.Listed);
        Assert.Equal(("billing", "new", new DateTimeOffset(2026, 10, 31, 15, 0, 0, TimeSpan.Zero)), (asked.Reason, asked.Segment, asked.From.ToDateTimeOffset()));
        Assert.Contains("430 records of 900 coded records", page.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Log + "/cases?segment=new&from=2026-11-01&reason=billing&revision=4", page.QuerySelector("#s-basis ~ .panel a")!.GetAttribute("href"));
        Assert.Equal(Log + "/cases/c0ffee00c0ffee00", page.QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("a.btn"), link => link.GetAttribute("href")!.Contains("cursor=50", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_over_a_map_says_where_it_left_it()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync($"{Log}/cases/c0ffee00c0ffee00?map={Samples.MapId}");

        Assert.Contains("It left the map twice, left out 2 touchpoints, and came as far as Doorstep delivery.", page.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(9, page.QuerySelectorAll(".casemap .node:not(.off)").Length);
        Assert.Equal(2, page.QuerySelectorAll(".casemap .node.off").Length);
        Assert.Equal(5, page.QuerySelectorAll(".walk > li").Length);
        Assert.Contains("Got in touch", page.QuerySelectorAll(".walk > li")[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_reads_no_cases()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.SendAsync(HttpMethod.Get, Log + "/cases", role: Journey.Platform.Identity.Role.Viewer);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_text_is_accepted_without_the_words_that_were_taken_out()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync("/units/acme/text-reviews/text-1", new() { ["decision"] = "Accept", ["text"] = "I waited." }, htmx: true);

        Assert.Equal((TextDecision.Accept, "I waited."), (Assert.Single(portal.Fakes.Store.Reviewed).Decision, portal.Fakes.Store.Reviewed[0].Text));
        Assert.Empty((await PortalUnderTest.ParseAsync(response)).QuerySelectorAll("form"));
    }

    [Theory]
    [InlineData("a b c", "Onward Onward Onward", "")]
    [InlineData("a c b", "Onward Onward Back", "")]
    [InlineData("a a x c", "Onward Again Beside Onward", "b")]
    [InlineData("c", "Onward", "a b")]
    [InlineData("x", "Beside", "")]
    public void An_event_goes_onward_again_back_or_beside(string walked, string kinds, string leftOut)
    {
        var line = "abcd".Select(letter => new LineStation($"{letter}", $"{letter}")).ToList();

        var walk = new CaseWalk(line, [.. walked.Split(' ').Select((key, day) => new CaseStop(Samples.Day.AddDays(day), key, "", "", "s", key))]);

        Assert.Equal(kinds, string.Join(' ', walk.Stops.Select(stop => stop.Kind)));
        Assert.Equal(leftOut, string.Join(' ', walk.LeftOut.Select(station => station.Key)));
    }

    [Fact]
    public void A_wait_of_more_than_twice_the_median_is_named()
    {
        var stops = new[] { new CaseStop(Samples.Day, "a", "", "", "s", ""), new CaseStop(Samples.Day.AddHours(5), "b", "", "", "s", "") { UsualSeconds = 7200 }, new CaseStop(Samples.Day.AddHours(8), "c", "", "", "s", "") { UsualSeconds = 7200 } };

        Assert.Equal([false, true, false], new CaseWalk([], stops).Stops.Select(stop => stop.Waited));
    }
}
