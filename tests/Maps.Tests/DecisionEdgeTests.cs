using System.Net;
using System.Text.Json.Nodes;
using Grpc.Core;
using Journey.Platform.Identity;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class DecisionEdgeTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task Each_role_may_do_its_own_and_another_unit_sees_nothing()
    {
        var unit = TestUnit.Create("decision-roles");
        var (viewer, contributor) = (maps.Http(unit, Role.Viewer), maps.Http(unit));
        var map = await contributor.CreateMapAsync(SampleMap.Create());
        var body = DecisionCalls.Complete(map["ids"]!.Text("claim"), maps.Owners.Hire());
        await viewer.DraftAsync(map.Text("id"), body, HttpStatusCode.Forbidden);
        var draft = await contributor.DraftAsync(map.Text("id"), body);
        await contributor.DecideAsync(draft, HttpStatusCode.Forbidden);
        await contributor.SendAsync($"decisions/{draft.Text("id")}/review", new JsonObject { ["note"] = "x" }, "\"1\"", HttpStatusCode.Forbidden);
        await contributor.WaiveAsync(draft, "rule", "L07", expected: HttpStatusCode.Forbidden);
        await viewer.FetchAsync($"decisions/{draft.Text("id")}");

        var foreign = maps.Http(TestUnit.Create("decision-foreign"), Role.Admin);
        Assert.Equal("DECISION_NOT_FOUND", (await foreign.FetchAsync($"decisions/{draft.Text("id")}", HttpStatusCode.NotFound)).Text("reason"));
        await foreign.DecideAsync(draft, HttpStatusCode.NotFound);
        await foreign.WaiveAsync(draft, "rule", "L07", expected: HttpStatusCode.NotFound);
        await foreign.FetchAsync($"maps/{map.Text("id")}/decisions", HttpStatusCode.NotFound);
        await foreign.FetchAsync($"maps/{map.Text("id")}/commitments", HttpStatusCode.NotFound);
        await foreign.FetchAsync($"maps/{map.Text("id")}/effects", HttpStatusCode.NotFound);
        await foreign.FetchAsync($"maps/{map.Text("id")}/lint", HttpStatusCode.NotFound);
        await contributor.FetchAsync("decisions/none", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_is_paged_newest_first_and_a_repeated_command_does_nothing_twice()
    {
        var http = maps.Http(TestUnit.Create("decision-pages"));
        var map = (await http.CreateMapAsync(SampleMap.Create())).Text("id");
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Insert(0, (await http.DraftAsync(map, new JsonObject { ["question"] = $"Question {i}" })).Text("id"));
        }

        http.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        var last = await http.DraftAsync(map, new JsonObject { ["question"] = "Again" });
        Assert.Equal(last.Text("id"), (await http.DraftAsync(map, new JsonObject { ["question"] = "Again" })).Text("id"));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", (await http.DraftAsync(map, new JsonObject { ["question"] = "Else" }, HttpStatusCode.UnprocessableEntity)).Text("reason"));
        http.DefaultRequestHeaders.Remove("Idempotency-Key");

        var first = await http.FetchAsync($"maps/{map}/decisions?limit=3");
        var rest = await http.FetchAsync($"maps/{map}/decisions?limit=3&cursor={first.Text("next")}");
        Assert.Equal([last.Text("id"), .. ids], first["decisions"]!.AsArray().Concat(rest["decisions"]!.AsArray()).Select(d => d!.Text("id")));
        Assert.Null(rest["next"]);
        await http.FetchAsync($"maps/{map}/decisions?cursor=%25", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Each_command_that_is_sent_again_is_answered_as_before()
    {
        var unit = TestUnit.Create("decision-again");
        var http = maps.Http(unit, Role.Approver);
        var map = await http.CreateMapAsync(SampleMap.Create());
        var claim = map["ids"]!.Text("claim");
        var draft = await http.DraftAsync(map.Text("id"), DecisionCalls.Complete(claim, maps.Owners.Hire()));

        await TwiceAsync("waiver", () => http.WaiveAsync(draft, "claim", claim));
        await TwiceAsync("commitment", () => http.SendAsync($"maps/{map.Text("id")}/commitments", Commit("sales", draft.Text("id")), expected: HttpStatusCode.Created));
        var anew = DecisionCalls.Complete(claim, maps.Owners.Hire());
        var edited = await TwiceAsync("revision", () => http.SendAsync($"decisions/{draft.Text("id")}/revisions", anew, "\"1\""));
        var made = await TwiceAsync("ruling", () => http.DecideAsync(edited));
        Assert.Equal((3, 1), ((int)made["revision"]!, made["waivers"]!.AsArray().Count));
        await TwiceAsync("review", () => http.SendAsync($"decisions/{draft.Text("id")}/review", new JsonObject { ["note"] = "Well." }, "\"3\""));
        Assert.Single((await http.FetchAsync($"maps/{map.Text("id")}/commitments"))["commitments"]!.AsArray());

        async Task<JsonObject> TwiceAsync(string key, Func<Task<JsonObject>> send)
        {
            http.DefaultRequestHeaders.Add("Idempotency-Key", key);
            var first = await send();
            Assert.True(JsonNode.DeepEquals(first, await send()), key);
            http.DefaultRequestHeaders.Remove("Idempotency-Key");
            return first;
        }
    }

    [Fact]
    public async Task What_can_be_asked_is_described()
    {
        using var client = new HttpClient { BaseAddress = maps.Address, DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        var paths = (await client.FetchAsync("/openapi/v1.json"))["paths"]!.AsObject().Select(path => path.Key).ToList();
        string[] nouns = ["decisions/{decision}", "decisions/{decision}/revisions", "decisions/{decision}/readiness", "decisions/{decision}/ruling", "decisions/{decision}/review", "decisions/{decision}/waivers",
            "maps/{id}/decisions", "maps/{id}/commitments", "maps/{id}/effects", "maps/{id}/lint"];
        Assert.Empty(nouns.Select(noun => $"/api/v1/units/{{unit}}/{noun}").Except(paths));
    }

    [Theory]
    [InlineData("{}", "question")]
    [InlineData("""{"question":"q","reviewAt":"soon","owner":"Ana","supersedes":"x"}""", "owner,reviewAt,supersedes")]
    [InlineData("""{"question":"q\u0000","inScope":[""],"options":["x",3],"author":"me"}""", "author,options[1],question")]
    [InlineData("""{"question":"q","claims":[{"claim":"none"}],"chosenChange":{"candidateFix":"none"}}""", "chosenChange.candidateFix,claims[0].claim")]
    [InlineData("""{"question":"q","claims":[{"claim":"CLAIM","statementVersion":7},{"claim":"CLAIM"}]}""", "claims[0].claim,claims[0].statementVersion,claims[1].claim")]
    [InlineData("""{"question":"q","absences":[{"because":""}],"deferred":[{}]}""", "absences[0].because,absences[0].of,deferred[0].what")]
    [InlineData("""{"question":"q","absences":[{"of":"everything"}]}""", "absences[0].of")]
    public async Task What_cannot_be_a_draft_is_named(string body, string fields)
    {
        var http = maps.Http(TestUnit.Create("decision-hostile"));
        var map = await http.CreateMapAsync(SampleMap.Create());
        var draft = JsonNode.Parse(body.Replace("CLAIM", map["ids"]!.Text("claim"), StringComparison.Ordinal))!.AsObject();

        // What has the wrong form is told first, what the rules refuse after it.
        var refused = await http.DraftAsync(map.Text("id"), draft, HttpStatusCode.BadRequest);
        Assert.Equal(fields, string.Join(',', refused.Fields().Order(StringComparer.Ordinal)));
        Assert.Empty((await http.FetchAsync($"maps/{map.Text("id")}/decisions"))["decisions"]!.AsArray());
    }

    [Fact]
    public async Task A_commitment_says_where_it_came_too_early()
    {
        var unit = TestUnit.Create("commitments");
        var http = maps.Http(unit, Role.Owner);
        var map = await http.CreateMapAsync(SampleMap.Create());
        var (id, claim) = (map.Text("id"), map["ids"]!.Text("claim"));
        await maps.GradeAsync(unit, map, claim, "A", 2);
        var draft = await http.DraftAsync(id, DecisionCalls.Complete(claim, maps.Owners.Hire()));

        var early = await http.SendAsync($"maps/{id}/commitments", Commit("budget", on: "2001-01-01"), expected: HttpStatusCode.Created);
        Assert.Equal(["predatesMap", "noDecision"], Warnings(early));
        Assert.Equal(("2001-01-01", 1), (early.Text("committedOn"), (int)early["mapVersion"]!));
        var on = await http.SendAsync($"maps/{id}/commitments", Commit("customerResource", draft.Text("id")), expected: HttpStatusCode.Created);
        Assert.Equal(["decisionNotMade"], Warnings(on));
        await http.DecideAsync(draft);
        Assert.Empty(Warnings(await http.SendAsync($"maps/{id}/commitments", Commit("sales", draft.Text("id")), expected: HttpStatusCode.Created)));

        var page = await http.FetchAsync($"maps/{id}/commitments?limit=2");
        var rest = await http.FetchAsync($"maps/{id}/commitments?limit=2&cursor={page.Text("next")}");
        Assert.Equal(
            ["sales: ", "customerResource: ", "budget: predatesMap noDecision"],
            page["commitments"]!.AsArray().Concat(rest["commitments"]!.AsArray()).Select(c => $"{c!.Text("kind")}: {string.Join(' ', Warnings(c!.AsObject()))}"));

        var other = (await http.CreateMapAsync(SampleMap.Create("Other"))).Text("id");
        await http.SendAsync($"maps/{other}/commitments", Commit("sales", draft.Text("id")), expected: HttpStatusCode.NotFound);
        await http.SendAsync($"maps/{id}/commitments", new JsonObject { ["kind"] = "sales", ["what"] = "x", ["mapVersion"] = 2 }, expected: HttpStatusCode.NotFound);
        Assert.Equal(["committedOn"], (await http.SendAsync($"maps/{id}/commitments", Commit("sales", on: "2999-01-01"), expected: HttpStatusCode.BadRequest)).Fields());
        Assert.Equal(["kind", "what"], (await http.SendAsync($"maps/{id}/commitments", [], expected: HttpStatusCode.BadRequest)).Fields().Order());
    }

    [Fact]
    public async Task Each_version_tells_which_owners_priorities_and_decisions_it_changed()
    {
        var unit = TestUnit.Create("effects");
        var http = maps.Http(unit, Role.Owner);
        var body = SampleMap.Create();
        body["painPoints"]!.AsArray().Add(JsonNode.Parse("""{ "id": "second", "title": "It is dear", "step": "buy", "severity": 3 }"""));
        var map = await http.CreateMapAsync(body);
        var (id, ids) = (map.Text("id"), map["ids"]!);
        await maps.GradeAsync(unit, map, ids.Text("claim"), "A", 2);
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set(ids.Text("second"), "severity", 2), MapCalls.Set("", "title", "Only words")]);
        await http.ReviseAsync(id, "\"2\"",
        [
            MapCalls.Set(ids.Text("second"), "severity", 4), MapCalls.Set(ids.Text("tp"), "operatedBy", "Sales"),
            MapCalls.Set("", "review", JsonNode.Parse("""{ "owner": "Ana", "due": "2999-01-01" }""")),
        ]);
        var draft = await http.DraftAsync(id, DecisionCalls.Complete(ids.Text("claim"), maps.Owners.Hire()));
        Assert.Equal("This version changed 2 owners and 1 priority.", await FirstWordsAsync(http, id));
        await http.DecideAsync(draft);

        var page = await http.FetchAsync($"maps/{id}/effects?limit=2");
        var rest = await http.FetchAsync($"maps/{id}/effects?limit=2&cursor={page.Text("next")}");
        var effects = page["effects"]!.AsArray().Concat(rest["effects"]!.AsArray()).ToList();
        Assert.Equal(
            [
                "3 This version changed 2 owners, 1 priority and 1 decision.", "2 This version changed no owner, no priority and no decision.",
                "1 This version changed no owner, no priority and no decision.",
            ],
            effects.Select(e => $"{e!["version"]} {e.Text("words")}"));
        Assert.Equal([draft.Text("id")], effects[0]!["decisions"]!.AsArray().Select(d => d!.GetValue<string>()));
        Assert.Equal(("severity", ids.Text("second")), (effects[0]!["priorities"]![0]!.Text("field"), effects[0]!["priorities"]![0]!.Text("element")));
        Assert.Null(rest["next"]);
    }

    [Fact]
    public async Task The_same_verbs_stand_behind_grpc()
    {
        var unit = TestUnit.Create("decision-rpc");
        var map = await maps.Http(unit).CreateMapAsync(SampleMap.Create());
        var (id, claim, owner) = (map.Text("id"), map["ids"]!.Text("claim"), maps.Owners.Hire());
        var (client, call) = (new V1.Maps.MapsClient(maps.Channel()), maps.Metadata(unit, Role.Approver));
        var content = new V1.DecisionContent
        {
            Question = "Do we call?",
            InScope = { "Calls" },
            Options = { "Yes", "No" },
            Owner = owner,
            Claims = { new V1.ReliedClaim { Claim = claim } },
            ReviewAt = "2999-01-01",
            KeepRetireCriterion = "Keep if less.",
            ChosenChange = new() { CandidateFix = map["ids"]!.Text("fix"), What = "Call" },
            Deferred = { new V1.Deferral { What = "Chat", RevisitTrigger = "More people" } },
            MissingEvidence = { new V1.EvidenceGap { What = "Why", Owner = owner, Due = "2999-01-01" } },
            Absences = { new V1.BoundaryAbsence { Of = V1.BoundaryPart.OutOfScope, Because = "Small" }, new V1.BoundaryAbsence { Of = V1.BoundaryPart.TradeOffs, Because = "Free" } },
        };
        var draft = await client.RecordDecisionAsync(new() { MapId = id, Content = content }, call);
        Assert.Equal((1, V1.DecisionStatus.Draft, 1), (draft.Revision, draft.Status, draft.Content.MapVersion));
        content.Question = "Do we call back?";
        draft = await client.ReviseDecisionAsync(new() { DecisionId = draft.DecisionId, ExpectedRevision = 1, Content = content }, call);
        Assert.Equal(StatusCode.FailedPrecondition, await CodeAsync(() => client.DecideAsync(new() { DecisionId = draft.DecisionId, ExpectedRevision = 2 }, call)));
        Assert.Equal(StatusCode.FailedPrecondition, await CodeAsync(() => client.DecideAsync(new() { DecisionId = draft.DecisionId }, call)));
        Assert.Equal(StatusCode.Aborted, await CodeAsync(() => client.DecideAsync(new() { DecisionId = draft.DecisionId, ExpectedRevision = 1 }, call)));
        var waiver = await client.SignWaiverAsync(new() { DecisionId = draft.DecisionId, Claim = claim, Reason = "Now", Until = $"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}" }, call);

        var made = await client.DecideAsync(new() { DecisionId = draft.DecisionId, ExpectedRevision = 2 }, call);
        Assert.Equal((V1.DecisionStatus.Decided, "Uncited", waiver.WaiverId), (made.Status, made.Ruling.Claims[0].Grade, made.Ruling.Claims[0].Waiver));
        Assert.Equal((content.Deferred, content.Absences), (made.Content.Deferred, made.Content.Absences));
        var reviewed = await client.ReviewDecisionAsync(new() { DecisionId = draft.DecisionId, ExpectedRevision = 3, Note = "Well" }, call);
        Assert.Equal(reviewed, await client.GetDecisionAsync(new() { DecisionId = draft.DecisionId }, call));
        Assert.Equal(reviewed, (await client.ListDecisionsAsync(new() { MapId = id }, call)).Decisions.Single());

        var noted = await client.NoteCommitmentAsync(new() { MapId = id, Kind = V1.CommitmentKind.Roadmap, What = "Q3", DecisionId = draft.DecisionId }, call);
        Assert.Empty(noted.Warnings);
        Assert.Equal(noted, (await client.ListCommitmentsAsync(new() { MapId = id }, call)).Commitments.Single());
        Assert.Equal("This version changed 1 decision.", (await client.ListEffectsAsync(new() { MapId = id }, call)).Effects.Single().Words);
        var lint = await client.LintMapAsync(new() { MapId = id }, call);
        Assert.Equal((15, V1.RuleOutcome.Passed, V1.LintSeverity.Error), (lint.Rules.Count, lint.Rules[0].Outcome, lint.Rules[0].Severity));
    }

    private static async Task<StatusCode> CodeAsync<T>(Func<AsyncUnaryCall<T>> call) => (await Assert.ThrowsAsync<RpcException>(async () => await call())).StatusCode;

    private static async Task<string> FirstWordsAsync(HttpClient http, string map) => (await http.FetchAsync($"maps/{map}/effects"))["effects"]![0]!.Text("words");

    private static string[] Warnings(JsonObject commitment) => [.. commitment["warnings"]!.AsArray().Select(w => w!.GetValue<string>())];

    private static JsonObject Commit(string kind, string decision = "", string on = "") => new()
    {
        ["kind"] = kind,
        ["what"] = "Two people for a quarter",
        ["decision"] = decision,
        ["committedOn"] = on,
    };
}
