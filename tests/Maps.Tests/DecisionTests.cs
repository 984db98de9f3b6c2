using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Identity;
using Journey.Testing;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class DecisionTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_draft_is_written_on_the_revision_that_was_seen_or_not_at_all()
    {
        var http = maps.Http(TestUnit.Create("decision-draft"));
        var map = await http.CreateMapAsync(SampleMap.Create());
        var response = await http.PostAsJsonAsync($"maps/{map.Text("id")}/decisions", DecisionCalls.Complete(map["ids"]!.Text("claim"), maps.Owners.Hire()));
        var draft = await MapCalls.ReadAsync(response, HttpStatusCode.Created);

        Assert.Equal("\"1\"", response.Headers.ETag!.Tag);
        Assert.EndsWith($"/decisions/{draft.Text("id")}", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(("draft", 1, 1), (draft.Text("status"), (int)draft["mapVersion"]!, (int)draft["claims"]![0]!["statementVersion"]!));
        Assert.True(JsonNode.DeepEquals(draft, await http.FetchAsync($"decisions/{draft.Text("id")}")));

        var path = $"decisions/{draft.Text("id")}/revisions";
        var second = await http.SendAsync(path, new JsonObject { ["question"] = "Do we write?" }, "\"1\"");
        Assert.Equal((2, "Do we write?", null), ((int)second["revision"]!, second.Text("question"), second["owner"]));
        var late = await http.SendAsync(path, new JsonObject { ["question"] = "Late" }, "\"1\"", HttpStatusCode.PreconditionFailed);
        Assert.Equal(("DECISION_MOVED_ON", 2), (late.Text("reason"), (int)late["currentVersion"]!));
        Assert.Equal("DECISION_VERSION_MISSING", (await http.SendAsync(path, new JsonObject { ["question"] = "Blind" }, expected: (HttpStatusCode)428)).Text("reason"));
        Assert.Equal("Do we write?", (await http.FetchAsync($"decisions/{draft.Text("id")}")).Text("question"));
    }

    [Fact]
    public async Task Deciding_names_everything_that_is_missing_at_once()
    {
        var http = maps.Http(TestUnit.Create("decision-missing"), Role.Owner);
        var map = await http.CreateMapAsync(SampleMap.Create());
        var bare = await http.DraftAsync(map.Text("id"), new JsonObject { ["question"] = "What now?" });
        var refused = await http.DecideAsync(bare, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("DECISION_NOT_READY", refused.Text("reason"));
        Assert.Equal(
            ["chosenChange", "claims", "deferred", "inScope", "keepRetireCriterion", "missingEvidence", "options", "outOfScope", "owner", "reviewAt", "tradeOffs"],
            refused.Fields().Order());

        Assert.Equal(refused.Fields(), await MissingAsync(http, bare));

        var half = DecisionCalls.Complete(map["ids"]!.Text("claim"), maps.Owners.Hire("Gone", DateTimeOffset.UtcNow.AddDays(-1)));
        half["deferred"]![0]!.AsObject().Remove("revisitTrigger");
        half["missingEvidence"]![0]!["owner"] = Guid.CreateVersion7().ToString();
        half["missingEvidence"]![0]!.AsObject().Remove("due");
        half["reviewAt"] = "2001-01-01";
        var draft = await http.DraftAsync(map.Text("id"), half);
        refused = await http.DecideAsync(draft, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(
            ["claims[0]", "deferred[0].revisitTrigger", "missingEvidence[0].due", "missingEvidence[0].owner", "owner", "reviewAt"], refused.Fields().Order());
        Assert.Equal(refused.Fields(), await MissingAsync(http, draft));
        Assert.Contains("Gone is no longer there.", refused.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(2, (await http.FetchAsync($"maps/{map.Text("id")}/decisions"))["decisions"]!.AsArray().Count(d => d!.Text("status") == "draft"));
    }

    [Fact]
    public async Task A_list_may_be_empty_where_somebody_says_why()
    {
        var unit = TestUnit.Create("decision-none");
        var http = maps.Http(unit, Role.Owner);
        var map = await http.CreateMapAsync(SampleMap.Create());
        await maps.GradeAsync(unit, map, map["ids"]!.Text("claim"), "A", 1);
        var draft = DecisionCalls.Complete(map["ids"]!.Text("claim"), maps.Owners.Hire());
        draft["deferred"] = new JsonArray();
        draft["absences"] = JsonNode.Parse("""[{ "of": "deferred", "because": "All of it is small." }]""");
        draft["chosenChange"] = JsonNode.Parse("""{ "noneYetBecause": "We wait for the figures." }""");

        var ready = await http.DraftAsync(map.Text("id"), draft);
        Assert.Empty(await MissingAsync(http, ready));
        Assert.Equal("decided", (await http.DecideAsync(ready)).Text("status"));
        Assert.Empty(await MissingAsync(http, ready));
        draft["deferred"] = JsonNode.Parse("""[{ "what": "Chat" }]""");
        draft["chosenChange"]!["what"] = "Something";
        Assert.Equal(["absences[0].of", "chosenChange"], (await http.DraftAsync(map.Text("id"), draft, HttpStatusCode.BadRequest)).Fields().Order());
    }

    [Fact]
    public async Task A_decision_keeps_what_it_saw_and_never_changes()
    {
        await using var probe = new EventProbe<DecisionRecorded>(maps.Transport);
        await probe.ListenAsync();
        var unit = TestUnit.Create("decision-made");
        var http = maps.Http(unit, Role.Owner);
        var map = await http.CreateMapAsync(SampleMap.Create());
        var claim = map["ids"]!.Text("claim");
        await maps.GradeAsync(unit, map, claim, "B", 5);
        var draft = await http.DraftAsync(map.Text("id"), DecisionCalls.Complete(claim, maps.Owners.Hire("Ana Doe")));

        var made = await http.DecideAsync(draft);
        var seen = made["ruling"]!["claims"]![0]!;
        Assert.Equal(("decided", "Ana Doe", 1), (made.Text("status"), made["ruling"]!.Text("ownerName"), (int)made["ruling"]!["newestMapVersion"]!));
        Assert.Equal(("B", 5, "1970-01-06T00:00:00.000Z", null), (seen.Text("grade"), (int)seen["gradeRevision"]!, seen.Text("asOf"), seen["waiver"]));

        await maps.GradeAsync(unit, map, claim, "D", 6);
        await http.ReviseAsync(map.Text("id"), "\"1\"", [MapCalls.Set(claim, "statement", "Nothing hurts.")]);
        Assert.True(JsonNode.DeepEquals(made, await http.FetchAsync($"decisions/{made.Text("id")}")));
        var closed = await http.SendAsync($"decisions/{made.Text("id")}/revisions", new JsonObject { ["question"] = "Other" }, "\"2\"", HttpStatusCode.UnprocessableEntity);
        Assert.Equal("DECISION_CLOSED", closed.Text("reason"));
        Assert.Equal("DECISION_CLOSED", (await http.DecideAsync(made, HttpStatusCode.UnprocessableEntity)).Text("reason"));

        var reviewed = await http.SendAsync($"decisions/{made.Text("id")}/review", new JsonObject { ["note"] = "Calls fell." }, "\"2\"");
        Assert.Equal(("reviewed", "Calls fell.", 3), (reviewed.Text("status"), reviewed["review"]!.Text("note"), (int)reviewed["revision"]!));
        var told = () => probe.Heard.Where(h => h.Context.UnitId == unit.Id).Select(h => h.Event).ToList();
        await Eventually.HoldsAsync(() => told().Count == 3, "three events");
        Assert.Equal(["1 draft  0", "2 decided B 5", "3 reviewed B 5"], told().Select(e => $"{e.Revision} {e.Status} {e.Claims[0].Grade} {e.Claims[0].GradeRevision}"));
    }

    [Fact]
    public async Task A_claim_below_B_needs_a_waiver_of_its_wording_that_an_approver_signs()
    {
        var unit = TestUnit.Create("decision-waived");
        var (http, approver) = (maps.Http(unit, Role.Owner), maps.Http(unit, Role.Approver));
        var map = await http.CreateMapAsync(SampleMap.Create());
        var claim = map["ids"]!.Text("claim");
        await maps.GradeAsync(unit, map, claim, "C", 2);
        var draft = await http.DraftAsync(map.Text("id"), DecisionCalls.Complete(claim, maps.Owners.Hire()));

        Assert.Equal(["claims[0]"], (await http.DecideAsync(draft, HttpStatusCode.UnprocessableEntity)).Fields());
        Assert.Equal("ROLE_TOO_LOW", (await http.WaiveAsync(draft, "claim", claim, expected: HttpStatusCode.Forbidden)).Text("reason"));
        foreach (var until in new[] { "2001-01-01", "2999-01-01", "soon" })
        {
            Assert.Equal(["until"], (await approver.WaiveAsync(draft, "claim", claim, until, HttpStatusCode.BadRequest)).Fields());
        }

        Assert.Equal(["claim"], (await approver.WaiveAsync(draft, "claim", map["ids"]!.Text("whole"), expected: HttpStatusCode.BadRequest)).Fields());
        var waiver = await approver.WaiveAsync(draft, "claim", claim);
        await http.ReviseAsync(map.Text("id"), "\"1\"", [MapCalls.Set(claim, "statement", "Another wording.")]);
        Assert.Equal(["claims[0]"], (await http.DecideAsync(draft, HttpStatusCode.UnprocessableEntity)).Fields());
        await http.ReviseAsync(map.Text("id"), "\"2\"", [MapCalls.Set(claim, "statement", "A third wording.")]);
        var third = DecisionCalls.Complete(claim, maps.Owners.Hire());
        third["mapVersion"] = 3;
        var anew = await http.SendAsync($"decisions/{draft.Text("id")}/revisions", third, "\"1\"");
        Assert.Equal(3, (int)anew["claims"]![0]!["statementVersion"]!);
        Assert.Equal(["claims[0]"], (await http.DecideAsync(anew, HttpStatusCode.UnprocessableEntity)).Fields());

        var second = await approver.WaiveAsync(anew, "claim", claim);
        var made = await http.DecideAsync(anew);
        Assert.Equal(("Uncited", second.Text("id")), (made["ruling"]!["claims"]![0]!.Text("grade"), made["ruling"]!["claims"]![0]!.Text("waiver")));
        Assert.Equal([waiver.Text("id"), second.Text("id")], made["waivers"]!.AsArray().Select(w => w!.Text("id")));
        Assert.Equal("DECISION_CLOSED", (await approver.WaiveAsync(made, "claim", claim, expected: HttpStatusCode.UnprocessableEntity)).Text("reason"));
    }

    [Fact]
    public async Task A_later_decision_takes_the_place_of_one_that_stands()
    {
        var unit = TestUnit.Create("decision-later");
        var http = maps.Http(unit, Role.Owner);
        var map = await http.CreateMapAsync(SampleMap.Create());
        var claim = map["ids"]!.Text("claim");
        await maps.GradeAsync(unit, map, claim, "A", 2);
        var first = await http.DecideAsync(await http.DraftAsync(map.Text("id"), DecisionCalls.Complete(claim, maps.Owners.Hire())));
        var later = DecisionCalls.Complete(claim, maps.Owners.Hire());
        later["supersedes"] = first.Text("id");
        var second = await http.DraftAsync(map.Text("id"), later);
        var third = await http.DraftAsync(map.Text("id"), later);
        Assert.Equal("decided", (await http.FetchAsync($"decisions/{first.Text("id")}")).Text("status"));

        await http.DecideAsync(second);
        var gone = await http.FetchAsync($"decisions/{first.Text("id")}");
        Assert.Equal(("superseded", second.Text("id"), 3), (gone.Text("status"), gone.Text("supersededBy"), (int)gone["revision"]!));
        Assert.Equal(["supersedes"], (await http.DecideAsync(third, HttpStatusCode.UnprocessableEntity)).Fields());
        Assert.Equal("DECISION_CLOSED", (await maps.Http(unit, Role.Approver).WaiveAsync(first, "rule", "L07", expected: HttpStatusCode.UnprocessableEntity)).Text("reason"));
    }

    [Fact]
    public async Task Nobody_decides_while_owners_is_silent()
    {
        var unit = TestUnit.Create("decision-silent");
        var http = maps.Http(unit, Role.Owner);
        var map = await http.CreateMapAsync(SampleMap.Create());
        await maps.GradeAsync(unit, map, map["ids"]!.Text("claim"), "A", 2);
        var owner = maps.Owners.Hire();
        var draft = await http.DraftAsync(map.Text("id"), DecisionCalls.Complete(map["ids"]!.Text("claim"), owner));

        maps.Owners.Silent[owner] = true;
        await http.DecideAsync(draft, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("draft", (await http.FetchAsync($"decisions/{draft.Text("id")}")).Text("status"));
        maps.Owners.Silent.TryRemove(owner, out _);
        Assert.Equal("decided", (await http.DecideAsync(draft)).Text("status"));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does()
    {
        var unit = TestUnit.Create("decision-race");
        var http = maps.Http(unit, Role.Owner);
        var map = await http.CreateMapAsync(SampleMap.Create());
        await maps.GradeAsync(unit, map, map["ids"]!.Text("claim"), "A", 2);
        var draft = await http.DraftAsync(map.Text("id"), DecisionCalls.Complete(map["ids"]!.Text("claim"), maps.Owners.Hire()));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"decisions/{draft.Text("id")}/ruling", UriKind.Relative))
            {
                Version = http.DefaultRequestVersion,
                VersionPolicy = http.DefaultVersionPolicy,
            };
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            return (await http.SendAsync(request)).StatusCode;
        }));
        Assert.Equal(1, statuses.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(3, statuses.Count(status => status == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, (int)(await http.FetchAsync($"decisions/{draft.Text("id")}"))["revision"]!);
    }

    private static async Task<IEnumerable<string>> MissingAsync(HttpClient http, JsonObject decision) =>
        (await http.FetchAsync($"decisions/{decision.Text("id")}/readiness"))["missing"]!.AsArray().Select(missing => missing!.Text("field"));
}
