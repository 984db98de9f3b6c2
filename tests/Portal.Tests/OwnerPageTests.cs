using System.Net;
using System.Text;
using Journey.Owners.V1;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

public sealed class OwnerPageTests
{
    const string Organisation = "/units/acme/organisation";

    [Fact]
    public async Task A_gap_is_closed_with_one_form_and_the_page_of_gaps_comes_back()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(PortalUnderTest.MapPage + "/owners/tp-pay", new() { ["name"] = "Ravi Das", ["back"] = "gaps" });

        Assert.Equal((HttpStatusCode.SeeOther, "/units/acme/gaps?done=owner"), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.Equal("Ravi Das", portal.Fakes.Store.Owned["tp-pay"].Name);
    }

    [Fact]
    public async Task Nobody_is_chosen_before_somebody_is()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        foreach (var path in new[] { PortalUnderTest.MapPage + "/handoffs", "/units/acme/gaps" })
        {
            var select = (await portal.PageAsync(path)).QuerySelector("select[name=person]")!;
            Assert.Equal(("", "Choose …"), (select.QuerySelector("option")!.GetAttribute("value"), select.QuerySelector("option")!.TextContent));
            Assert.True(select.HasAttribute("required"));
            Assert.Empty(select.QuerySelectorAll("option[selected]"));
        }
    }

    [Fact]
    public async Task What_lacks_something_stands_first_the_gravest_first_and_what_is_whole_after_it()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync(PortalUnderTest.MapPage + "/handoffs");

        Assert.Equal([Samples.Handoff, "h-limit", "h-wait", "h-whole", "h-none"], page.QuerySelectorAll("li.hand").Select(row => row.Id));
        Assert.Equal(["broken", "broken", "waiting", "whole", "dismissed"], page.QuerySelectorAll("li.hand").Select(row => row.ClassList[1]));
        Assert.Equal("1 of 4 whole. Something is missing at 2; 1 waiting for a side.", page.QuerySelector(".verdict")!.TextContent);
        Assert.Contains("Jonas <Weber> had confirmed other terms: Hands over: Bill number. Within 2.0\u00A0d.", page.GetElementById(Samples.Handoff)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Same person on both sides", page.GetElementById("h-wait")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No handoff, because: One system sends both.", page.GetElementById("h-none")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_confirms_the_terms_that_it_sees()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var page = await portal.PageAsync(PortalUnderTest.MapPage + "/handoffs");
        var form = page.QuerySelector($"li[id='{Samples.Handoff}'] form[action$='/confirmations']")!;
        var fields = form.QuerySelectorAll("input").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value")!);
        var button = Assert.Single(form.QuerySelectorAll("button"));

        using var response = await portal.PostAsync(form.GetAttribute("action")!, new(fields) { [button.GetAttribute("name")!] = button.GetAttribute("value")! });

        Assert.Equal((HttpStatusCode.SeeOther, $"{PortalUnderTest.MapPage}/handoffs?done=handoff#{Samples.Handoff}"), (response.StatusCode, response.Headers.Location?.ToString()));
        var sent = Assert.Single(portal.Fakes.Store.Confirmed);
        Assert.Equal((Side.Receiver, "Bill number", "PT4H", false), (sent.Side, sent.Terms.Payload, sent.Terms.Limit, sent.Terms.ToCustomer));
    }

    [Fact]
    public async Task Terms_are_a_revision_of_the_map_and_only_what_was_changed_is_one()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync($"{PortalUnderTest.MapPage}/handoffs/{Samples.Handoff}/terms", new() { ["version"] = "7", ["payload"] = "Bill number", ["limit"] = "P1D", ["signal"] = "No call" });
        portal.Fakes.Store.Terms = null;
        using var first = await portal.PostAsync($"{PortalUnderTest.MapPage}/handoffs/{Samples.Handoff}/dismissal", new() { ["version"] = "8", ["because"] = "One system." });

        Assert.Equal($"{PortalUnderTest.MapPage}/handoffs?done=handoff&version=8#{Samples.Handoff}", response.Headers.Location?.ToString());
        Assert.Equal(
            [$"Set {Samples.Handoff} limit \"P1D\"", $"Set {Samples.Handoff} failureSignal \"No call\"", "Add  handoffs { \"from\": \"tp-bill\", \"to\": \"tp-ask\", \"dismissal\": \"One system.\" }"],
            portal.Fakes.Store.Edits.Select(edit => $"{edit.Op} {edit.Path} {edit.Field} {edit.Value}"));
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
    }

    [Fact]
    public async Task Terms_written_against_an_older_map_are_kept_in_the_form_beside_what_the_map_has()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync($"{PortalUnderTest.MapPage}/handoffs/{Samples.Handoff}/terms", new() { ["version"] = "6", ["limit"] = "P9D" });
        var row = (await PortalUnderTest.ParseAsync(response)).GetElementById(Samples.Handoff)!;

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.True(row.QuerySelector("details")!.HasAttribute("open"));
        Assert.Equal("P9D", row.QuerySelector("input[name=limit]:not([type=hidden])")!.GetAttribute("value"));
        Assert.Contains("Within 4.0", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_organisation_is_looked_at_and_what_was_looked_at_is_taken()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        const string Csv = "name,team\r\nLena,\"<Logistics>\"\r\n";
        using var file = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Csv)), "file", "people.csv" }, { new StringContent("true"), "complete" } };

        using var looked = await portal.SendAsync(HttpMethod.Post, $"{Organisation}/previews", file, Role.Admin);
        var page = await PortalUnderTest.ParseAsync(looked);
        var fields = page.QuerySelectorAll($"form[action='{Organisation}/imports'] [name]").ToDictionary(field => field.GetAttribute("name")!, field => field.TagName == "TEXTAREA" ? field.TextContent : field.GetAttribute("value") ?? "");
        using var taken = await portal.PostAsync($"{Organisation}/imports", fields, role: Role.Admin);

        Assert.Contains("Lena", page.QuerySelector("#s-preview + ul, .rows.tight")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A day as 2026-04-01.", page.QuerySelector("td[data-l=Why]")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal((true, Csv.Replace("\r", "", StringComparison.Ordinal)), (portal.Fakes.Store.Organisation!.Complete, portal.Fakes.Store.Organisation.Csv.ToStringUtf8().Replace("\r", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_is_no_administrator_is_not_offered_the_import_and_does_not_get_it()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var home = await portal.PageAsync("/units/acme/owners");
        using var asked = await portal.SendAsync(HttpMethod.Get, Organisation);
        using var allowed = await portal.SendAsync(HttpMethod.Get, Organisation, role: Role.Admin);

        Assert.Empty(home.QuerySelectorAll($"a[href='{Organisation}']"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (asked.StatusCode, allowed.StatusCode));
    }

    [Fact]
    public async Task What_somebody_wrote_is_shown_and_never_run()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        var page = await portal.PageAsync("/units/acme/people/p-x");

        Assert.Contains("First <bill>", page.QuerySelector("table th[scope=row]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("bill"));
    }
}
