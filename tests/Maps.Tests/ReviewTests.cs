using System.Net;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class ReviewTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_contributor_asks_and_an_approver_publishes_what_was_looked_at_while_others_go_on()
    {
        var unit = TestUnit.Create("review-asked");
        var (kim, ana) = (maps.As("Kim", unit, Role.Contributor), maps.As("Ana", unit, Role.Approver));
        var id = (await SoundMap.MakeAsync(maps, unit)).Text("id");
        var asked = await AskAsync(kim, id, 1, "Is the goal right?");
        Assert.Equal((1, 1, "open", "Kim"), ((int)asked["number"]!, (int)asked["version"]!, asked.Text("status"), asked.Text("askedBy")));
        Assert.Equal("inReview", (await kim.FetchAsync($"maps/{id}")).Text("status"));
        Assert.Equal("VERSION_NOT_DRAFT", (await AskAsync(kim, id, 1, "Again", HttpStatusCode.UnprocessableEntity)).Text("reason"));
        await kim.SendAsync($"maps/{id}/reviews/approval", [], "\"1\"", HttpStatusCode.Forbidden);
        await kim.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Later")]);
        await AskAsync(kim, id, 1, "Old", HttpStatusCode.PreconditionFailed);
        await ana.SendAsync($"maps/{id}/reviews/approval", [], "\"2\"", HttpStatusCode.UnprocessableEntity);

        var answered = await ana.SendAsync($"maps/{id}/reviews/approval", new JsonObject { ["note"] = "Good." }, "\"1\"");
        Assert.Equal(("approved", "Ana", "Good.", false), (answered.Text("status"), answered.Text("answeredBy"), answered.Text("answer"), (bool)answered["alone"]!));
        var made = await ana.PublishAsync(id, 1);
        Assert.Equal((1, 1), ((int)made["version"]!, (int)made["seen"]!["review"]!));
        Assert.Equal("REVIEW_NOT_OPEN", (await ana.SendAsync($"maps/{id}/reviews/return", new JsonObject { ["reason"] = "No" }, "\"1\"", HttpStatusCode.UnprocessableEntity)).Text("reason"));
    }

    [Fact]
    public async Task Who_asked_does_not_answer_unless_nobody_else_can()
    {
        var unit = TestUnit.Create("review-own");
        var ana = maps.As("Ana", unit, Role.Approver);
        var id = (await SoundMap.MakeAsync(maps, unit)).Text("id");
        await AskAsync(ana, id, 1);
        Assert.Equal("REVIEW_BY_ASKER", (await ana.SendAsync($"maps/{id}/reviews/approval", [], "\"1\"", HttpStatusCode.Forbidden)).Text("reason"));
        Assert.Equal(["review"], (await ana.PublishAsync(id, 1, HttpStatusCode.UnprocessableEntity)).Fields());
        Assert.Empty((await maps.As("Ben", unit, Role.Approver).FetchAsync($"maps/{id}/gate"))["blocks"]!.AsArray());

        maps.Owners.Approvers = 1;
        var made = await ana.PublishAsync(id, 1);
        maps.Owners.Approvers = 2;
        var review = (await ana.FetchAsync($"maps/{id}/reviews"))["reviews"]![0]!;
        Assert.Equal((1, "approved", true), ((int)made["seen"]!["review"]!, review.Text("status"), (bool)review["alone"]!));
    }

    [Fact]
    public async Task What_was_sent_back_is_not_published_as_it_is()
    {
        var unit = TestUnit.Create("review-back");
        var (kim, ana) = (maps.As("Kim", unit, Role.Contributor), maps.As("Ana", unit, Role.Approver));
        var id = (await SoundMap.MakeAsync(maps, unit)).Text("id");
        await AskAsync(kim, id, 1);
        Assert.Equal(["reason"], (await ana.SendAsync($"maps/{id}/reviews/return", [], "\"1\"", HttpStatusCode.BadRequest)).Fields());
        await ana.SendAsync($"maps/{id}/reviews/return", new JsonObject { ["reason"] = "The goal is ours, not the customer's." }, "\"1\"");
        Assert.Equal("draft", (await kim.FetchAsync($"maps/{id}")).Text("status"));
        Assert.Equal(["review"], (await ana.PublishAsync(id, 1, HttpStatusCode.UnprocessableEntity)).Fields());

        await AskAsync(kim, id, 1, "Look again");
        await kim.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "Mended")]);
        await AskAsync(kim, id, 2);
        var list = (await kim.FetchAsync($"maps/{id}/reviews"))["reviews"]!.AsArray();
        Assert.Equal([(2, "open"), (1, "overtaken"), (1, "sentBack")], list.Select(r => ((int)r!["version"]!, r!.Text("status"))));
        await kim.SendAsync($"maps/{id}/change-sets/2/reason", new JsonObject { ["reason"] = "It says what customers say." });
        await ana.PublishAsync(id, 2);
        Assert.Equal(["published", "draft"], (await kim.FetchAsync($"maps/{id}/versions"))["versions"]!.AsArray().Select(v => v!.Text("status")));
    }

    private static Task<JsonObject> AskAsync(HttpClient http, string id, int version, string note = "", HttpStatusCode expected = HttpStatusCode.Created) =>
        http.SendAsync($"maps/{id}/reviews", new JsonObject { ["note"] = note }, $"\"{version}\"", expected);
}
