using System.Text.Json.Nodes;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Inbox;
using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class InboxTests(OwnersFixture fixture)
{
    [Fact]
    public async Task What_waits_is_told_to_who_answers_for_it_and_comes_back_when_it_changes()
    {
        var (scene, aiko) = await SetAsync();
        var (claim, decision) = (Guid.CreateVersion7().ToString(), Guid.CreateVersion7());
        await fixture.PublishAsync(scene.Unit.Id, scene.Map.Revised(2) with { Claims = [new(claim, 1, "Setup is the main pain.", "pain", "painPoint")] }, scene.MapId, 2);
        await scene.Owner.Rpc.AssignAsync(scene.Order("pain"));
        await scene.Owner.Rpc.AssignAsync(scene.Order(scene.MapId, until: fixture.Time.GetUtcNow().AddDays(3)));
        await scene.Owner.Rpc.PlanFixAsync(new() { MapId = scene.MapId, Candidate = "fix", PersonId = scene.Aiko, Due = Day(-2), Metric = new() { Name = "Calls", Scope = Journey.Owners.V1.MetricScope.Local } });
        await fixture.PublishAsync(scene.Unit.Id, Decided(decision, scene, Day(5)), $"decisions/{decision}", 2);
        await fixture.PublishAsync(scene.Unit.Id, Graded(scene, claim, 1, "B"), claim, 1);
        await fixture.PublishAsync(scene.Unit.Id, Graded(scene, claim, 3, "D"), claim, 3);
        await fixture.PublishAsync(scene.Unit.Id, Graded(scene, claim, 2, "A"), claim, 2);

        var items = await ItemsAsync(scene, aiko);
        var fix = items.Single(item => (string)item["kind"]! == "fix");
        var review = items.Single(item => (string)item["kind"]! == "review");
        var marked = await aiko.PostAsync(scene.Path("inbox/marks"), new { items = new[] { (string)fix["key"]! }, state = "done" });
        var snoozed = await aiko.PostAsync(scene.Path("inbox/marks"), new { items = new[] { (string)review["key"]! }, state = "snoozed", until = Day(2) });
        var after = await ItemsAsync(scene, aiko);
        var all = await ItemsAsync(scene, aiko, "?all=true");
        await fixture.PublishAsync(scene.Unit.Id, Decided(decision, scene, Day(6)) with { Revision = 3 }, $"decisions/{decision}", 3);
        var moved = await ItemsAsync(scene, aiko);

        Assert.Equal(["fix late", "lapse soon", "review soon", "grade notice"], items.Select(item => $"{(string)item["kind"]!} {(string)item["urgency"]!}"));
        Assert.Equal(("Setup is the main pain.", "B to D"), ((string)items[3]["title"]!, (string)items[3]["detail"]!));
        Assert.Equal((200, 200), (marked.Status, snoozed.Status));
        Assert.Equal(["lapse", "grade"], after.Select(item => (string)item["kind"]!));
        Assert.Equal(["done", "open", "snoozed", "open"], all.Select(item => (string)item["state"]!));
        Assert.Equal(["lapse", "review", "grade"], moved.Select(item => (string)item["kind"]!));
        var rpc = await aiko.Rpc.GetInboxAsync(new() { All = true });
        Assert.Equal(4, rpc.Items.Count);
    }

    [Fact]
    public async Task An_inbox_is_ones_own_and_administrators_read_the_others()
    {
        var (scene, aiko) = await SetAsync();
        var stranger = fixture.SignIn(scene.Unit, Role.Owner);
        var admin = fixture.SignIn(scene.Unit, Role.Admin);
        var lena = await scene.AddPersonAsync("Lena");

        var own = await aiko.GetAsync(scene.Path("people/me"));
        var unknown = await stranger.GetAsync(scene.Path("inbox"));
        var nobody = await stranger.GetAsync(scene.Path("people/me"));
        var foreign = await aiko.GetAsync(scene.Path($"inbox?person={lena}"));
        var read = await admin.GetAsync(scene.Path($"inbox?person={scene.Aiko}"));
        var taken = await admin.PostAsync(scene.Path($"people/{lena}/identity"), new { subject = aiko.Subject });
        var wrong = await admin.PostAsync(scene.Path($"people/{lena}/identity"), new { subject = "lena", mail = "Lena <lena@example.org>" });

        Assert.Equal((200, scene.Aiko, true), (own.Status, (string)own.Body["id"]!, (bool)own.Body["linked"]!));
        Assert.Equal([(404, "PERSON_NOT_LINKED"), (404, "PERSON_NOT_LINKED"), (403, "ROLE_TOO_LOW")], new[] { unknown, nobody, foreign }.Select(a => (a.Status, (string)a.Body["reason"]!)));
        Assert.Equal((200, "Aiko"), (read.Status, (string)read.Body["name"]!));
        Assert.Equal((409, "SUBJECT_TAKEN"), (taken.Status, (string)taken.Body["reason"]!));
        Assert.Equal((400, "mail"), (wrong.Status, (string)wrong.Body["errors"]![0]!["field"]!));
        Assert.Equal(scene.Aiko, (await aiko.Rpc.GetMeAsync(new())).Person.PersonId);
    }

    [Fact]
    public async Task A_review_is_told_once_for_each_day_that_was_set()
    {
        await using var part = new OwnersFixture();
        await part.InitializeAsync();
        var scene = await Scene.SetAsync(part);
        var decision = Guid.CreateVersion7();
        var day = DateOnly.FromDateTime(part.Time.GetUtcNow().UtcDateTime).AddDays(3);
        await part.PublishAsync(scene.Unit.Id, Decided(decision, scene, $"{day:yyyy-MM-dd}"), $"decisions/{decision}", 2);

        part.Time.Advance(TimeSpan.FromDays(1));
        await part.PublishAsync(scene.Unit.Id, Decided(decision, scene, $"{day:yyyy-MM-dd}") with { Question = "Another one" }, $"decisions/{decision}", 1);
        Assert.Empty(part.Heard.Of<ReviewDue>(e => e.DecisionId == decision));
        part.Time.Advance(TimeSpan.FromDays(4));
        var told = Assert.Single(await part.Heard.WaitAsync<ReviewDue>(1, e => e.DecisionId == decision));
        await part.PublishAsync(scene.Unit.Id, Decided(decision, scene, $"{day.AddDays(30):yyyy-MM-dd}"), $"decisions/{decision}", 3);
        part.Time.Advance(TimeSpan.FromDays(30));
        var both = await part.Heard.WaitAsync<ReviewDue>(2, e => e.DecisionId == decision);

        Assert.Equal((day, "Do we call back?", 2L), (told.Event.ReviewAt, told.Event.Question, told.Context.Version));
        Assert.Equal(day.AddDays(30), both[1].Event.ReviewAt);
    }

    [Fact]
    public async Task What_may_be_out_of_date_waits_for_who_answers_for_it_until_it_is_cleared()
    {
        var (scene, aiko) = await SetAsync();
        await scene.Owner.Rpc.AssignAsync(scene.Order("touchpoint"));
        var reason = new RaisedReason("policy", "Invoices are sent weekly", "invoicing", fixture.Time.GetUtcNow(), null);
        var raised = new MapStaleRaised(
            scene.Map.Id, 1, 2, "stale", ["Two elements"], reason.Since, reason.Since, [new("touchpoint", "touchpoint", "Bill", true, [reason]), new("stage", "stage", "Pay", false, [reason])]);

        await fixture.PublishAsync(scene.Unit.Id, raised, $"maps/{scene.MapId}/staleness", 2);
        await fixture.PublishAsync(scene.Unit.Id, raised with { Revision = 1, Elements = [] }, $"maps/{scene.MapId}/staleness", 1);
        var item = Assert.Single(await ItemsAsync(scene, aiko));
        await fixture.PublishAsync(scene.Unit.Id, new MapStaleCleared(scene.Map.Id, 1, 3, "fresh", reason.Since, reason.Since), $"maps/{scene.MapId}/staleness", 3);

        Assert.Equal(("stale", "touchpoint", "Bill", "Invoices are sent weekly"), ((string)item["kind"]!, (string)item["element"]!, (string)item["title"]!, (string)item["detail"]!));
        Assert.Empty(await ItemsAsync(scene, aiko));
    }

    [Fact]
    public async Task Missing_evidence_waits_for_who_brings_it_until_it_came_or_the_decision_is_replaced()
    {
        var (scene, aiko) = await SetAsync();
        var (decision, next, lena) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.Parse(await scene.AddPersonAsync("Lena")));
        DecidedGap[] gaps = [Gap("Why they call twice", Guid.Parse(scene.Aiko), -1), Gap("Who reads it", Guid.Parse(scene.Aiko), 3), Gap("Later", Guid.Parse(scene.Aiko), 30), Gap("Not hers", lena, 3), new("Nobody's", null, null)];
        // Somebody else decides: who brings evidence need not answer for the decision.
        var decided = Decided(decision, scene, Day(60)) with { PersonId = lena, MissingEvidence = gaps };

        await fixture.PublishAsync(scene.Unit.Id, decided with { Status = "draft", Revision = 1 }, $"decisions/{decision}", 1);
        var drafted = await ItemsAsync(scene, aiko);
        await fixture.PublishAsync(scene.Unit.Id, decided, $"decisions/{decision}", 2);
        var items = await ItemsAsync(scene, aiko);
        var overdue = await scene.Owner.Rpc.ListAwaitedEvidenceAsync(new() { MapId = scene.MapId });
        await aiko.PostAsync(scene.Path("inbox/marks"), new { items = new[] { (string)items[0]["key"]! }, state = "done" });
        var brought = await ItemsAsync(scene, aiko);
        var followed = (await scene.Owner.GetAsync(scene.Path($"maps/{scene.MapId}/awaited-evidence"))).Body["evidence"]!.AsArray();
        var told = await scene.Owner.Rpc.ListAwaitedEvidenceAsync(new() { MapId = scene.MapId });
        await fixture.PublishAsync(scene.Unit.Id, decided with { Status = "superseded", Revision = 3, SupersededBy = next }, $"decisions/{decision}", 3);

        Assert.Empty(drafted);
        Assert.Equal(["evidence late Why they call twice", "evidence soon Who reads it"], items.Select(item => $"{(string)item["kind"]!} {(string)item["urgency"]!} {(string)item["title"]!}"));
        Assert.Equal(("Do we call back?", $"{decision}"), ((string)items[0]["detail"]!, (string)items[0]["subject"]!));
        Assert.Equal("Who reads it", (string)Assert.Single(brought)["title"]!);
        Assert.Empty(await ItemsAsync(scene, aiko));
        Assert.Equal(["Why they call twice True False Aiko", "Who reads it False False Aiko", "Later False False Aiko", "Not hers False False Lena", "Nobody's False False "], followed.Select(row => $"{row!["what"]} {(bool)row["done"]!} {(bool)row["late"]!} {row["name"]}"));
        Assert.Equal(["Why they call twice"], overdue.Evidence.Where(row => row.Late).Select(row => row.What));
        Assert.Equal(followed.Select(row => $"{row!["what"]} {row["done"]}"), told.Evidence.Select(row => $"{row.What} {(row.Done ? "true" : "false")}"));
        Assert.Empty((await scene.Owner.Rpc.ListAwaitedEvidenceAsync(new() { MapId = scene.MapId })).Evidence);

        DecidedGap Gap(string what, Guid person, int days) => new(what, person, DateOnly.Parse(Day(days), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_grade_is_lost_until_it_is_as_good_again_or_the_wording_is_another()
    {
        var known = new KnownGrade();

        Assert.Equal(["", "B", "B", "", "A", "A", ""], new[] { (1, "B"), (1, "D"), (1, "C"), (1, "A"), (1, "C"), (1, "B"), (2, "Uncited") }.Select(told =>
        {
            known.Take(told.Item1, told.Item2, contested: false);
            return known.Lost;
        }));
    }

    async Task<(Scene Scene, Session Aiko)> SetAsync()
    {
        var scene = await Scene.SetAsync(fixture);
        var aiko = fixture.SignIn(scene.Unit, Role.Viewer);
        var linked = await fixture.SignIn(scene.Unit, Role.Admin).PostAsync(scene.Path($"people/{scene.Aiko}/identity"), new { subject = aiko.Subject, mail = "aiko@example.org" });
        Assert.Equal(200, linked.Status);
        return (scene, aiko);
    }

    static async Task<IReadOnlyList<JsonNode>> ItemsAsync(Scene scene, Session who, string query = "")
    {
        var read = await who.GetAsync(scene.Path($"inbox{query}"));
        Assert.Equal(200, read.Status);
        return [.. read.Body["items"]!.AsArray().Select(item => item!)];
    }

    static DecisionRecorded Decided(Guid decision, Scene scene, string reviewAt) => new(
        decision, scene.Map.Id, 2, 2, "decided", "Do we call back?", "Call back", "fix", Guid.Parse(scene.Aiko), DateOnly.Parse(reviewAt, System.Globalization.CultureInfo.InvariantCulture), [], null);

    static ClaimGraded Graded(Scene scene, string claim, long revision, string grade) => new(scene.Map.Id, claim, 1, revision, DateTimeOffset.UnixEpoch, grade, .5, false, "");

    string Day(int days) => $"{TimeZoneInfo.ConvertTime(fixture.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).AddDays(days):yyyy-MM-dd}";
}
