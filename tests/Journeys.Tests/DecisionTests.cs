using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Running;

namespace Journeys.Tests;

/// <summary>A decision and the lint of its map, with owners that really answers: all parts together, through the gateway.</summary>
public sealed class DecisionTests(JourneyFixture journey) : IClassFixture<JourneyFixture>
{
    const string Unit = "/api/v1/units/deciders";

    [Fact]
    public async Task Who_is_there_and_who_owns_what_is_what_owners_says()
    {
        using var api = journey.Api(journey.Token("decider", organisation: true));
        await SendAsync(api, "/api/v1/units", new { key = "deciders", name = "Deciders" });
        var map = await SendAsync(api, $"{Unit}/maps", Documents.Small("Own"));
        var (id, ids) = ((string)map["id"]!, map["ids"]!);
        Assert.Equal(["fix1", "pain1"], Unowned(await LintAsync(api, id), ids));

        var person = (string)(await SendAsync(api, $"{Unit}/people", new { name = "Ana Doe" }))["id"]!;
        foreach (var element in new[] { id, (string)ids["pain1"]! })
        {
            await SendAsync(api, $"{Unit}/assignments", new { map = id, element, person });
        }

        await SendAsync(api, $"{Unit}/fixes", new { map = id, candidate = (string)ids["fix1"]!, person, due = "2199-01-01", metric = new { name = "calls", scope = "local" } });
        var owned = await LintAsync(api, id);
        Assert.Empty(Unowned(owned, ids));
        Assert.DoesNotContain(owned["findings"]!.AsArray(), finding => (string)finding!["what"]! == "Nobody answers for the journey.");
        Assert.Contains(owned["findings"]!.AsArray(), finding => (string)finding!["rule"]! == "L14" && (string)finding["element"]! == (string)ids["fix1"]!);

        var stranger = await SendAsync(api, $"{Unit}/maps/{id}/decisions", Draft(Guid.CreateVersion7().ToString(), (string)ids["claim1"]!));
        var refused = await DecideAsync(api, stranger, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["claims[0]", "owner"], refused["errors"]!.AsArray().Select(error => (string)error!["field"]!).Order());
        var draft = await SendAsync(api, $"{Unit}/maps/{id}/decisions", Draft(person, (string)ids["claim1"]!));
        var until = $"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}";
        await SendAsync(api, $"{Unit}/decisions/{draft["id"]}/waivers", new { claim = (string)ids["claim1"]!, reason = "We cannot wait.", until });
        var made = await DecideAsync(api, draft, HttpStatusCode.OK);
        Assert.Equal(("decided", "Ana Doe"), ((string)made["status"]!, (string)made["ruling"]!["ownerName"]!));
        Assert.DoesNotContain((await LintAsync(api, id))["findings"]!.AsArray(), finding => (string)finding!["rule"]! == "L01");
    }

    static object Draft(string owner, string claim) => new
    {
        question = "Do we call back?",
        inScope = new[] { "Calls" },
        options = new[] { "Yes", "No" },
        absences = new[] { "deferred", "outOfScope", "missingEvidence", "tradeOffs" }.Select(of => new { of, because = "It is small." }),
        chosenChange = new { what = "Call back" },
        owner,
        claims = new[] { new { claim } },
        reviewAt = "2999-01-01",
        keepRetireCriterion = "Keep where calls fall.",
    };

    static string[] Unowned(JsonNode lint, JsonNode ids) =>
    [
        .. from finding in lint["findings"]!.AsArray()
           where (string)finding!["rule"]! == "L02"
           select ids.AsObject().Single(label => (string)label.Value! == (string)finding["element"]!).Key into label
           orderby label
           select label,
    ];

    static async Task<JsonNode> LintAsync(HttpClient api, string map) => (await api.GetFromJsonAsync<JsonNode>($"{Unit}/maps/{map}/lint"))!;

    static async Task<JsonNode> DecideAsync(HttpClient api, JsonNode decision, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Unit}/decisions/{decision["id"]}/ruling");
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var answer = await api.SendAsync(request);
        return await ReadAsync(answer, expected);
    }

    static async Task<JsonNode> SendAsync(HttpClient api, string path, object body)
    {
        using var answer = await api.PostAsJsonAsync(path, body);
        return await ReadAsync(answer, HttpStatusCode.Created);
    }

    static async Task<JsonNode> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
