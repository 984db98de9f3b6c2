using System.Net;
using AngleSharp.Dom;
using Role = Journey.Platform.Identity.Role;

namespace Portal.Tests;

public sealed class DecisionPageTests
{
    const string Day = "2999-01-31";

    [Fact]
    public async Task A_draft_says_what_is_missing_each_leading_to_its_field_until_nothing_is_and_it_is_made()
    {
        await using var map = await EditedMap.MakeAsync();
        var owner = Hire(map);
        var draft = await BeginAsync(map, "What do we change first?");
        var page = await map.OpenAsync(draft);
        var missing = page.QuerySelectorAll(".ready a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#d-inScope", "#d-deferred", "#d-outOfScope", "#d-missingEvidence", "#d-tradeOffs", "#d-options", "#d-chosenChange", "#d-owner", "#d-reviewAt", "#d-keepRetireCriterion", "#d-claims"], missing);
        Assert.All(missing, field => Assert.NotNull(page.QuerySelector(field)));
        Assert.Null(page.QuerySelector("form[action$=ruling]"));

        page = await SaveAsync(map, page, Filling(map, owner));
        Assert.Equal(["“They wait.” stands on nothing: cite what raises it to B, or let an approver sign for it"], page.QuerySelectorAll(".ready .next a").Select(link => link.TextContent));
        Assert.Contains("An approver can sign", page.GetElementById("waive")!.TextContent, StringComparison.Ordinal);
        var signing = (await map.Portal.PageAsync(draft, role: Role.Approver)).QuerySelector("#waive form")!;
        using var signed = await map.Portal.PostAsync(signing.GetAttribute("action")!, EditedMap.Filled(signing, ("reason", "The season starts.")), role: Role.Approver);
        Assert.Equal($"{draft}?done=waived", signed.Headers.Location?.ToString());
        page = await map.OpenAsync(draft);
        Assert.Equal("Nothing is missing", page.GetElementById("s-ready")!.TextContent);

        var deciding = page.QuerySelector("form[action$=ruling]")!;
        using var made = await map.Portal.PostAsync(deciding.GetAttribute("action")!, EditedMap.Filled(deciding));
        page = await map.OpenAsync(draft);

        Assert.Equal($"{draft}?done=made", made.Headers.Location?.ToString());
        Assert.Null(page.GetElementById("draft"));
        Assert.Equal("Decided", page.QuerySelector(".opening .tag.hold")!.TextContent);
        Assert.Equal(["Billing contacts", "Chat: chat opens in Korea", "Shops", "Why people hang up, Mika Sato, 31 Jan 2999"], page.QuerySelectorAll(".bounds li").Select(item => item.TextContent));
        Assert.Contains("None: Free of charge", page.QuerySelector(".decided")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("on an assumption", page.QuerySelector(".decided table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The season starts.", page.QuerySelector("section[aria-labelledby=s-waivers]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("This version changed 1 decision.", (await map.OpenAsync(map.Page + "/decisions")).QuerySelector(".effects")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_at_B_carries_a_decision_without_a_signature()
    {
        await using var map = await EditedMap.MakeAsync();
        var owner = Hire(map);
        await map.Portal.GradeAsync(map.Id, map["waits"], "B");

        var page = await SaveAsync(map, await map.OpenAsync(await BeginAsync(map, "Now?")), Filling(map, owner));

        Assert.Equal("Nothing is missing", page.GetElementById("s-ready")!.TextContent);
        Assert.Null(page.GetElementById("waive"));
    }

    [Fact]
    public async Task Who_saved_first_is_not_overwritten_and_what_the_other_wrote_is_not_lost()
    {
        await using var map = await EditedMap.MakeAsync();
        var draft = await BeginAsync(map, "What now?");
        var mine = (await map.OpenAsync(draft)).GetElementById("draft")!;
        var theirs = await map.OpenAsync(draft);
        await SaveAsync(map, theirs, [("criterion", "Theirs")]);

        using var refused = await map.Portal.PostAsync(mine.GetAttribute("action")!, EditedMap.Filled(mine, ("criterion", "Mine <b>")));
        var page = await PortalUnderTest.ParseAsync(refused);
        using var again = await map.Portal.PostAsync(mine.GetAttribute("action")!, EditedMap.Filled(page.GetElementById("draft")!));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("nothing is lost", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine <b>", page.GetElementById("d-keepRetireCriterion")!.TextContent);
        Assert.Contains("Theirs", page.QuerySelector(".decided")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal("Mine <b>", (await map.OpenAsync(draft)).GetElementById("d-keepRetireCriterion")!.TextContent);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_named_and_stays_in_the_form()
    {
        await using var map = await EditedMap.MakeAsync();
        var form = (await map.OpenAsync(await BeginAsync(map, "What now?"))).GetElementById("draft")!;

        using var refused = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("outOfScope", "Shops\nPrices"), ("none.OutOfScope", "Small"), ("deferred.1.trigger", "Later")));
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(2, page.QuerySelectorAll("#errors li").Length);
        Assert.Equal("Shops\nPrices", page.GetElementById("d-outOfScope")!.TextContent);
        Assert.Equal(("Small", "Later"), (page.GetElementById("d-none-OutOfScope")!.GetAttribute("value"), page.GetElementById("d-deferred-0-revisitTrigger")!.GetAttribute("value")));
    }

    [Fact]
    public async Task What_is_committed_without_a_decision_is_told_apart()
    {
        await using var map = await EditedMap.MakeAsync();
        var draft = await BeginAsync(map, "Do we hire?");
        var form = (await map.OpenAsync(map.Page + "/decisions")).QuerySelector("form[action$=commitments]")!;

        using var alone = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("kind", "Roadmap"), ("what", "Third quarter <1>")));
        using var early = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("kind", "Budget"), ("what", "40,000"), ("decision", draft.Split('/')[^1])));
        using var empty = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("what", "")));
        var rows = (await map.OpenAsync(map.Page + "/decisions")).QuerySelectorAll("#commitments tbody tr");

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (alone.StatusCode, empty.StatusCode));
        Assert.Equal(["The decision behind it is still a draft", "No decision stands behind it"], rows.Select(row => row.QuerySelector(".tag.warn")!.TextContent));
        Assert.Equal("Third quarter <1>", rows[1].QuerySelectorAll("td")[0].TextContent);
        Assert.Equal(draft, rows[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_decided_is_looked_at_again_and_another_takes_its_place()
    {
        await using var map = await EditedMap.MakeAsync();
        var owner = Hire(map);
        await map.Portal.GradeAsync(map.Id, map["waits"], "A");
        var first = await DecideAsync(map, await BeginAsync(map, "First?"), owner);
        var review = (await map.OpenAsync(first)).QuerySelector("form[action$=review]")!;
        using var noted = await map.Portal.PostAsync(review.GetAttribute("action")!, EditedMap.Filled(review, ("note", "It held <so far>.")));
        var begin = new Dictionary<string, string> { ["question"] = "Second?", ["supersedes"] = first.Split('/')[^1] };
        using var begun = await map.Portal.PostAsync(map.Page + "/decisions", begin);
        var second = await DecideAsync(map, begun.Headers.Location!.ToString().Split('?')[0], owner);

        var page = await map.OpenAsync(first);

        Assert.Contains("It held <so far>.", page.QuerySelector(".decided")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Superseded", page.QuerySelector(".opening .tag")!.TextContent);
        Assert.NotNull(page.QuerySelector($".opening a[href='{second}']"));
        Assert.NotNull((await map.OpenAsync(second)).QuerySelector($".opening a[href='{first}']"));
    }

    static async Task<string> DecideAsync(EditedMap map, string draft, string owner)
    {
        var page = await SaveAsync(map, await map.OpenAsync(draft), Filling(map, owner));
        var form = page.QuerySelector("form[action$=ruling]")!;
        using var made = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        return draft;
    }

    static string Hire(EditedMap map)
    {
        var person = new Journey.Owners.V1.Person { PersonId = Guid.CreateVersion7().ToString(), Name = "Mika Sato" };
        map.Portal.Fakes.Store.People.Add(person);
        return person.PersonId;
    }

    static async Task<string> BeginAsync(EditedMap map, string question)
    {
        var form = (await map.OpenAsync(map.Page + "/decisions")).GetElementById("begin")!;
        using var begun = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, ("question", question)));
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        return begun.Headers.Location!.ToString().Split('?')[0];
    }

    static async Task<IDocument> SaveAsync(EditedMap map, IDocument page, (string, string)[] typed)
    {
        var form = page.GetElementById("draft")!;
        using var saved = await map.Portal.PostAsync(form.GetAttribute("action")!, EditedMap.Filled(form, typed));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        return await map.OpenAsync(saved.Headers.Location!.ToString());
    }

    static (string, string)[] Filling(EditedMap map, string owner) =>
    [
        ("inScope", "Billing contacts"), ("deferred.0.what", "Chat"), ("deferred.0.trigger", "chat opens in Korea"), ("outOfScope", "Shops"),
        ("gap.0.what", "Why people hang up"), ("gap.0.owner", owner), ("gap.0.due", Day), ("options", "Call back\nDo nothing"), ("none.TradeOffs", "Free of charge"),
        ("change", "Call back within an hour"), ("candidate", map["faster"]), ("owner", owner), ("reviewAt", Day), ("criterion", "Keep if calls fall."), ($"claim.{map["waits"]}", "true"),
    ];
}
