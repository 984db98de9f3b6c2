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
    public async Task A_side_confirms_a_handoff_with_its_terms_without_script()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(
            PortalUnderTest.MapPage + "/handoffs/handoff_bill_call/confirmations",
            new() { ["side"] = "Receiver", ["payload"] = "Bill number", ["limit"] = "PT4H", ["signal"] = "", ["customer"] = "" });

        Assert.Equal((HttpStatusCode.SeeOther, $"{PortalUnderTest.MapPage}/handoffs?done=handoff#handoff_bill_call"), (response.StatusCode, response.Headers.Location?.ToString()));
        var sent = Assert.Single(portal.Fakes.Store.Confirmed);
        Assert.Equal((Side.Receiver, "Bill number", "PT4H", false), (sent.Side, sent.Terms.Payload, sent.Terms.Limit, sent.Terms.ToCustomer));
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
