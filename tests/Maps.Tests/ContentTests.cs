using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class ContentTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("content");

    [Fact]
    public async Task Everything_a_map_may_hold_is_kept_and_given_back_at_both_edges()
    {
        var http = maps.Http(unit);
        var created = await http.CreateMapAsync(FullMap.Create());
        var read = await http.FetchAsync($"maps/{created.Text("id")}");
        var ids = created["ids"]!;

        foreach (var (name, value) in FullMap.Create().Where(field => field.Value is JsonArray { Count: > 0 }))
        {
            Assert.Equal(value!.AsArray().Count, read[name]!.AsArray().Count);
        }

        Assert.Equal(("Kim", "2027-01-31", 2), (read["persona"]!.Text("name"), read["review"]!.Text("due"), (int)read["segment"]!["definitionVersion"]!));
        Assert.Equal(ids.Text("hand"), read["claims"]![1]!.Text("element"));
        Assert.Equal(ids.Text("calls"), read["candidateFixes"]![0]!.Text("metric"));
        Assert.Equal(0.15, (double)read["metrics"]![0]!["baseline"]!);
        var message = await new V1.Maps.MapsClient(maps.Channel()).GetMapAsync(new V1.GetMapRequest { MapId = created.Text("id") }, maps.Metadata(unit));
        var draft = V1.MapDocument.Parser.ParseJson(message.Map.Document.ToString().Replace(created.Text("id"), "map", StringComparison.Ordinal));
        var again = await new V1.Maps.MapsClient(maps.Channel()).CreateMapAsync(new V1.CreateMapRequest { Document = draft }, maps.Metadata(unit));
        Assert.Equal(message.Map.Document.Handoffs[0].Payload, again.Map.Document.Handoffs[0].Payload);
        Assert.Equal(again.Map.Document.Handoffs[0].Id, again.Map.Document.Claims[1].Element);
        Assert.NotEqual(message.Map.Document.Handoffs[0].Id, again.Map.Document.Handoffs[0].Id);
    }

    [Fact]
    public async Task None_because_is_said_with_its_reason_and_not_beside_what_is_there()
    {
        var http = maps.Http(unit);
        var map = SampleMap.Create();
        map["absences"] = new JsonArray(Absence("momentsOfTruth"), Absence("painPoints"), Absence("momentsOfTruth"), new JsonObject { ["of"] = "marks" });
        var problem = await MapCalls.ReadAsync(await http.PostAsJsonAsync("maps", map), HttpStatusCode.BadRequest);
        Assert.Equal(["absences[0].of", "absences[1].of", "absences[2].of", "absences[3].because"], problem.Fields());

        map["absences"] = new JsonArray(Absence("momentsOfTruth"));
        var first = await http.CreateMapAsync(map);
        Assert.Equal("We looked.", first["absences"]![0]!.Text("because"));
        var moment = new JsonObject { ["step"] = first["ids"]!.Text("buy"), ["polarity"] = "decisive", ["criterion"] = "They leave or stay." };
        var refused = await http.ReviseAsync(first.Text("id"), "\"1\"", [MapCalls.Add("", "momentsOfTruth", moment)], HttpStatusCode.BadRequest);
        Assert.Equal(["absences[0].of"], refused.Fields());
        var absence = first["absences"]![0]!.Text("id");
        var second = await http.ReviseAsync(first.Text("id"), "\"1\"", [MapCalls.Remove(absence), MapCalls.Add("", "momentsOfTruth", moment.DeepClone().AsObject())]);
        Assert.Equal("decisive", second["momentsOfTruth"]![0]!.Text("polarity"));
    }

    [Fact]
    public async Task What_does_not_hold_is_named_at_its_place()
    {
        var map = FullMap.Create();
        map["language"] = "english!";
        map["review"]!["due"] = "31.1.2027";
        map["momentsOfTruth"]![0]!["polarity"] = "good";
        map["failurePoints"]![0]!["step"] = "nowhere";
        map["marks"]![0]!["reason"] = "";
        map["assumptions"]![0]!["claim"] = "pain";
        map["metrics"]![0]!["element"] = "calls";
        map["dependencies"]![0]!["on"] = "";
        map["adjacentLinks"]![0]!["link"] = "javascript:alert(1)";
        map["handoffs"]![0]!["limit"] = "soon";
        map["candidateFixes"]![0]!["metric"] = "pain";

        var problem = await MapCalls.ReadAsync(await maps.Http(unit).PostAsJsonAsync("maps", map), HttpStatusCode.BadRequest);

        string[] expected =
        [
            "adjacentLinks[0]", "adjacentLinks[0].link", "assumptions[0].claim", "candidateFixes[0].metric", "dependencies[0].on", "failurePoints[0].step",
            "handoffs[0].limit", "language", "marks[0].reason", "metrics[0].element", "momentsOfTruth[0].polarity", "review.due",
        ];
        Assert.Equal(expected, problem.Fields().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_map_is_read_in_another_language_and_falls_back_text_by_text()
    {
        var http = maps.Http(unit);
        var id = (await http.CreateMapAsync(FullMap.Create())).Text("id");

        var japanese = await http.FetchAsync($"maps/{id}?language=ja-JP");
        Assert.Equal(("最初の30日", "つながりたい。", "I buy"), (japanese.Text("title"), japanese["goal"]!.Text("statement"), StepOf(japanese)));
        Assert.Equal("Eu compro já", StepOf(await http.FetchAsync($"maps/{id}?language=pt-BR")));
        Assert.Equal("Eu compro", StepOf(await http.FetchAsync($"maps/{id}?language=pt-PT")));
        Assert.Equal("I buy", StepOf(await http.FetchAsync($"maps/{id}?language=en-GB")));
        Assert.Equal("First 30 days", (await http.FetchAsync($"maps/{id}")).Text("title"));
        var message = await new V1.Maps.MapsClient(maps.Channel()).GetMapAsync(new V1.GetMapRequest { MapId = id, Language = "ja" }, maps.Metadata(unit));
        Assert.Equal("最初の30日", message.Map.Document.Title);
    }

    [Fact]
    public async Task A_translation_is_of_a_text_that_is_there_and_given_once()
    {
        var map = FullMap.Create();
        map["translations"]!.AsArray().Add(new JsonObject { ["language"] = "ja", ["element"] = "map", ["field"] = "title", ["text"] = "二度" });
        map["translations"]!.AsArray().Add(new JsonObject { ["language"] = "ja", ["element"] = "t1", ["field"] = "key", ["text"] = "鍵" });
        map["translations"]!.AsArray().Add(new JsonObject { ["language"] = "?", ["element"] = "gone", ["field"] = "title", ["text"] = "" });

        var problem = await MapCalls.ReadAsync(await maps.Http(unit).PostAsJsonAsync("maps", map), HttpStatusCode.BadRequest);

        Assert.Equal(
            ["translations[4]", "translations[5].field", "translations[6].element", "translations[6].language", "translations[6].text"],
            problem.Fields().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_number_that_is_no_name_is_refused()
    {
        var client = new V1.Maps.MapsClient(maps.Channel());
        var draft = new V1.MapDocument
        {
            Title = "T",
            Goal = new V1.Goal { Statement = "G" },
            Window = new V1.Window { Anchor = "a", Days = 1 },
            Segment = new V1.Segment { Key = "s" },
            Absences = { new V1.Absence { Of = (V1.ContentPart)99, Because = "?" } },
            Metrics = { new V1.Metric { Title = "M", Kind = V1.MetricKind.Business, Element = "map", Baseline = double.NaN } },
        };

        var refused = await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () =>
            await client.CreateMapAsync(new V1.CreateMapRequest { Document = draft }, maps.Metadata(unit)));
        Assert.Equal(
            ["metrics[0].baseline", "absences[0].of"], Journey.Platform.Errors.RpcProblems.ToJourneyException(refused).Violations.Select(v => v.Field));
    }

    private static string StepOf(JsonObject map) => map["stages"]![0]!["steps"]![0]!.Text("title");

    private static JsonObject Absence(string of) => new() { ["of"] = of, ["because"] = "We looked." };
}
