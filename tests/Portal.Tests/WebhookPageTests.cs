using System.Net;
using Journey.Portal.Models;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

/// <summary>Webhooks as an administrator manages them.</summary>
public sealed class WebhookPageTests
{
    const string Page = "/units/acme/webhooks";

    [Fact]
    public async Task A_webhook_is_added_and_its_secret_shown_once()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var form = (await portal.PageAsync(Page, role: Role.Admin)).QuerySelector($"form[action='{Page}']")!;

        using var made = await portal.PostAsync(Page, EditedMap.Filled(form, ("url", "https://desk.example/in"), ("events", "journey.maps.map-published.v1, journey.owners.review-due.v1")), role: Role.Admin);
        var told = await PortalUnderTest.ParseAsync(made);
        var after = await portal.PageAsync(Page, role: Role.Admin);

        Assert.Equal("whsec_told-once", told.GetElementById("secret")!.GetAttribute("value"));
        Assert.Equal(["journey.maps.map-published.v1", "journey.owners.review-due.v1"], Assert.Single(portal.Fakes.Store.Webhooks).Events);
        Assert.Null(after.GetElementById("secret"));
        Assert.Equal("https://desk.example/in", after.QuerySelector("tbody th a")!.TextContent);
    }

    [Fact]
    public async Task An_address_that_is_refused_comes_back_with_what_was_typed()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var refused = await portal.PostAsync(Page, new() { ["url"] = "http://desk.example/in", ["events"] = "a.b" }, role: Role.Admin);
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("https.", page.QuerySelector(".field.wrong .msg")!.TextContent);
        Assert.Equal(("http://desk.example/in", "a.b"), (page.GetElementById("url")!.GetAttribute("value"), page.GetElementById("events")!.GetAttribute("value")));
        Assert.Empty(portal.Fakes.Store.Webhooks);
    }

    [Fact]
    public async Task A_webhook_is_paused_and_resumed()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var webhook = Add(portal);

        foreach (var active in new[] { false, true })
        {
            var form = (await portal.PageAsync(Page, role: Role.Admin)).QuerySelector($"form[action='{Page}/{webhook.Id}/state']")!;
            using var switched = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form), role: Role.Admin);
            Assert.Equal(HttpStatusCode.SeeOther, switched.StatusCode);
            Assert.Equal(active, portal.Fakes.Store.Webhooks[0].Active);
        }
    }

    [Fact]
    public async Task A_webhook_is_removed_by_who_opens_what_it_means_and_confirms_it()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var (webhook, other) = (Add(portal), Add(portal));

        var form = (await portal.PageAsync($"{Page}/{webhook.Id}", role: Role.Admin)).QuerySelector("details.more:not([open]) form")!;
        using var removed = await portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form), role: Role.Admin);
        var list = await portal.PageAsync(removed.Headers.Location!.ToString(), role: Role.Admin);

        Assert.Contains("This cannot be undone.", form.TextContent, StringComparison.Ordinal);
        Assert.Equal(other.Id, Assert.Single(portal.Fakes.Store.Webhooks).Id);
        Assert.Equal("Removed. Nothing is sent there any more.", list.GetElementById("status")!.TextContent);
    }

    [Fact]
    public async Task The_log_tells_each_try_and_sends_again_what_was_given_up()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var webhook = Add(portal);
        var failed = new Delivery(Guid.CreateVersion7(), Guid.CreateVersion7(), "journey.maps.map-published.v1", "failed", Samples.Day, null, [new(Samples.Day, 503, null, 1_200), new(Samples.Day, null, "No answer in 10 s", 10_000)]);
        portal.Fakes.Store.Deliveries.AddRange([failed, failed with { Id = Guid.CreateVersion7(), State = "delivered", Attempts = [new(Samples.Day, 204, null, 30)] }]);

        var page = await portal.PageAsync($"{Page}/{webhook.Id}?state=failed", role: Role.Admin);
        var form = Assert.Single(page.QuerySelectorAll("main ul.rows form"));
        using var again = await portal.PostAsync(form.GetAttribute("action")!, [], role: Role.Admin);

        Assert.Equal("Given up", page.QuerySelector("ul.rows .tag")!.TextContent);
        Assert.Contains("answered 503 in 1,200 ms", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no answer in 10,000 ms: No answer in 10 s", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Page}/{webhook.Id}?done=resent", again.Headers.Location?.ToString());
        Assert.Equal($"replay {failed.Id}", Assert.Single(portal.Fakes.Store.Asked));
    }

    [Fact]
    public async Task Only_an_administrator_comes_in_and_a_foreign_id_is_not_found()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var owner = await portal.SendAsync(HttpMethod.Get, Page, role: Role.Owner);
        using var added = await portal.PostAsync(Page, new() { ["url"] = "https://desk.example/in" }, role: Role.Owner);

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [owner.StatusCode, added.StatusCode]);
        await portal.PageAsync($"{Page}/{Guid.CreateVersion7()}", 404, role: Role.Admin);
    }

    [Fact]
    public async Task Without_owners_the_page_stands_and_says_so()
    {
        await using var portal = await PortalUnderTest.StartAsync("owners");

        var page = await portal.PageAsync(Page, role: Role.Admin);

        Assert.Contains("Owners are missing", page.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
    }

    static Webhook Add(PortalUnderTest portal)
    {
        var webhook = new Webhook(Guid.CreateVersion7(), "https://desk.example/in", [], true, null, null, "Aiko Tanaka", Samples.Day);
        portal.Fakes.Store.Webhooks.Add(webhook);
        return webhook;
    }
}
