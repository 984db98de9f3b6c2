using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Journey.Local.Hosting;
using Journey.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace Journeys.Tests.Sweep;

/// <summary>Two units: in <c>alpha</c> there is one of everything, marked with canary words; <c>beta</c>'s people must never see any of it.</summary>
public sealed class World : IAsyncLifetime
{
    public const string Canary = "canaria";
    static readonly string[] Roles = ["viewer", "contributor", "owner", "approver"];
    readonly Dictionary<string, string> _ids = [];
    readonly Dictionary<string, Proof> _proofs = [];

    readonly string _beside = Directory.CreateTempSubdirectory("journeys-doors-").FullName;
    EmbeddedHost? _doors;

    public JourneyFixture Journey { get; } = new();

    /// <summary>The parts whose endpoints can be read: those that run here, or an empty host beside the processes that run elsewhere.</summary>
    public EmbeddedHost Doors => _doors ?? (EmbeddedHost)Journey.Host;

    /// <summary>What opens alpha's map to somebody outside.</summary>
    public string ShareToken { get; private set; } = "";

    public string MapId => _ids["maps"];

    public string ShareId => _ids["shares"];

    public async ValueTask InitializeAsync()
    {
        await Journey.InitializeAsync();
        if (Journey.Host is not EmbeddedHost)
        {
            _doors = await EmbeddedHost.StartAsync(new EmbeddedOptions(_beside), NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        }

        using var organisation = Journey.Api(Journey.Token("founder", organisation: true));
        foreach (var unit in new[] { "alpha", "beta" })
        {
            await PostAsync(organisation, "/api/v1/units", new { key = unit, name = $"{Canary}-{unit}" });
        }
        // Sessions exist for development people only, so each of them has one place: the administrator is beta's, the others are alpha's.
        await AdmitAsync(organisation, "beta", "dev-admin", "admin");
        await AdmitAsync(organisation, "alpha", "alpha-admin", "admin");
        foreach (var role in Roles)
        {
            await AdmitAsync(organisation, "alpha", $"dev-{role}", role);
        }
        await FillAsync();
    }

    /// <summary>A genuine token and session of a development person.</summary>
    internal async Task<Proof> ProofAsync(string person)
    {
        if (!_proofs.TryGetValue(person, out var proof))
        {
            _proofs[person] = proof = new Proof(Journey.Token(person), await Journey.Callers.SignInAsync(person));
        }
        return proof;
    }

    static Task<JsonNode> AdmitAsync(HttpClient api, string unit, string subject, string role) =>
        PostAsync(api, $"/api/v1/units/{unit}/members", new { subject, name = unit == "alpha" ? $"{Canary} {role}" : role, role });

    public async ValueTask DisposeAsync()
    {
        await Journey.DisposeAsync();
        if (_doors is not null)
        {
            await _doors.StopAsync(CancellationToken.None);
            await _doors.DisposeAsync();
        }

        Directory.Delete(_beside, recursive: true);
    }

    /// <summary>The address with alpha's ids in the place of parameters.</summary>
    public string Fill(string pattern, string unit)
    {
        var segments = pattern.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].StartsWith('{'))
            {
                segments[i] = segments[i] == "{unit}" ? unit : IdAfter(segments[i - 1], pattern);
            }
        }
        return string.Join('/', segments);
    }

    /// <summary>Alpha's id for a field of a gRPC request, by the field's name; null where the field names no thing.</summary>
    public string? IdFor(string field) => field switch
    {
        "map_id" => _ids["maps"],
        "claim_id" => _ids["claims"],
        "source_key" or "log_key" or "key" => _ids["sources"],
        "import_id" => _ids["imports"],
        "case" => _ids["cases"],
        "person_id" => _ids["people"],
        "item_id" => _ids["evidence"],
        "citation_id" => _ids["citations"],
        "review_id" => _ids["text-reviews"],
        "element_id" => _ids["elements"],
        "comment_id" => _ids["comments"],
        "team_id" => _ids["teams"],
        "handoff_id" => _ids["handoffs"],
        "fix_id" => _ids["fixes"],
        "test_id" => _ids["tests"],
        "candidate" => _ids["candidates"],
        "share_id" => _ids["shares"],
        "decision_id" => _ids["decisions"],
        "sprint_id" => _ids["sprints"],
        "change" => _ids["changes"],
        _ => null,
    };

    /// <summary>A body with which the write would succeed for somebody who may, as far as the address and alpha's ids go.</summary>
    public string Body(string pattern) => pattern.Split('/')[^1] switch
    {
        "citations" => $$"""{"stance":"supports","sourceKey":"{{_ids["sources"]}}"}""",
        _ when pattern.Contains("/text-reviews/", StringComparison.Ordinal) => """{"decision":"withhold"}""",
        "revisions" when pattern.Contains("/decisions/", StringComparison.Ordinal) => """{"question":"taken over"}""",
        "revisions" => """{"edits":[{"op":"set","path":"","field":"title","value":"taken over"}]}""",
        "confirmations" => """{"side":"giver"}""",
        "name" or "channels" or "touchpoints" => """{"key":"taken-over","name":"taken over"}""",
        "decisions" => """{"question":"taken over"}""",
        "review" => """{"note":"taken over"}""",
        "waivers" => """{"rule":"L07","reason":"taken over","until":"2060-01-01"}""",
        "changes" => """{"source":"taken over","id":"1","kind":"policy","title":"taken over","effectiveAt":"2026-01-01T00:00:00Z","materiality":"material","scope":{"policies":["taken over"]}}""",
        "sprints" => JsonSerializer.Serialize(Sprint(_ids["maps"], [new JsonObject { ["id"] = _ids["people"], ["teamId"] = _ids["teams"] }])),
        "webhooks" => """{"url":"https://hooks.invalid/"}""",
        "commitments" => """{"kind":"budget","what":"taken over"}""",
        "merger" => """{"into":"back-door"}""",
        "dismissal" => """{"because":"taken over"}""",
        "state" => """{"state":"done"}""",
        "measurements" => """{"figures":[{"metric":"calls","window":{"from":"2026-01-05","until":"2026-02-02"},"n":100,"count":1}]}""",
        "verdict" => """{"verdict":"inconclusive","because":"taken over"}""",
        "test" => Trial("taken over").ToJsonString(),
        "ending" => """{"until":"2060-01-01"}""",
        "fixes" => $$"""{"map":"{{_ids["maps"]}}","candidate":"{{_ids["candidates"]}}","person":"{{_ids["people"]}}","due":"2030-01-01","metric":{"name":"taken over","scope":"local"} }""",
        "assignments" => $$"""{"map":"{{_ids["maps"]}}","element":"{{_ids["elements"]}}","person":"{{_ids["people"]}}"}""",
        _ => "{}",
    };

    static JsonNode Trial(string word) => JsonNode.Parse($$"""
        {"assumption":"{{word}} assumption","change":"{{word}} change","baseline":{"from":"2026-01-05","until":"2026-02-02"},"after":{"from":"2026-03-02","until":"2026-03-30"},
         "metrics":[{"key":"calls","name":"{{word}} calls","numerator":"calls","denominator":"customers","kind":"proportion","scope":"local","subject":"customerBehaviour","direction":"fall","smallest":0.02}]}
        """)!;

    string IdAfter(string noun, string pattern) => _ids.TryGetValue(noun, out var id)
        ? id
        : throw new InvalidOperationException($"The sweep has nothing to put after '{noun}' in {pattern}: make one in World.FillAsync.");

    async Task FillAsync()
    {
        using var api = Journey.Api(Journey.Token("alpha-admin"));
        const string Unit = "/api/v1/units/alpha";
        var map = await PostAsync(api, $"{Unit}/maps", Documents.Small(Canary));
        await PostAsync(api, $"{Unit}/sources", new { key = $"{Canary}-log", name = Canary, origin = "operations", tier = "S", method = "log" });
        using var csv = new StringContent($"case,activity,time\n{Canary}1,{Canary} start,2026-10-01T00:00:00Z\n{Canary}1,{Canary} end,2026-10-02T00:00:00Z\n", Encoding.UTF8, "text/csv");
        using var imported = await api.PostAsync($"{Unit}/sources/{Canary}-log/imports?format=csv&case=case&activity=activity&time=time", csv);
        var import = JsonNode.Parse(await imported.Content.ReadAsStringAsync())!;
        var person = await PostAsync(api, $"{Unit}/people", new { name = $"{Canary} person", team = $"{Canary} team" });
        var webhook = (string)(await PostAsync(api, $"{Unit}/webhooks", new { url = "https://hooks.invalid/" + Canary }))["id"]!;
        var assigned = await PostAsync(api, $"{Unit}/assignments", new { map = (string)map["id"]!, element = (string)map["ids"]!["tp1"]!, person = (string)person["id"]! });
        var fix = await PostAsync(api, $"{Unit}/fixes", new { map = (string)map["id"]!, candidate = (string)map["ids"]!["fix1"]!, person = (string)person["id"]!, due = "2030-01-01", metric = new { name = $"{Canary} calls", scope = "local" } });
        var item = await PostAsync(api, $"{Unit}/evidence", new { title = $"{Canary} note", origin = "internal", tier = "D", method = "workshop" });
        var cited = await PostAsync(api, $"{Unit}/claims/{(string)map["claims"]![0]!["id"]!}/citations", new { itemId = (string)item["itemId"]!, stance = "supports" });
        _ids["text-reviews"] = await TextAsync(api, Unit);
        _ids["maps"] = (string)map["id"]!;
        _ids["claims"] = (string)map["claims"]![0]!["id"]!;
        _ids["sources"] = _ids["logs"] = $"{Canary}-log";
        _ids["imports"] = (string)import["id"]!;
        _ids["cases"] = await FirstAsync(api, $"{Unit}/sources/{Canary}-log/cases", "cases", "case");
        _ids["versions"] = _ids["change-sets"] = "1";
        _ids["comments"] = (string)(await PostAsync(api, $"{Unit}/maps/{_ids["maps"]}/comments", new { text = $"{Canary} comment" }))["id"]!;
        _ids["people"] = (string)person["id"]!;
        _ids["assignments"] = (string)assigned["id"]!;
        _ids["teams"] = (string)person["teamId"]!;
        _ids["fixes"] = (string)fix["id"]!;
        _ids["candidates"] = (string)map["ids"]!["fix1"]!;
        _ids["handoffs"] = _ids["handoff-agreements"] = (string)JsonNode.Parse(await api.GetStringAsync($"{Unit}/maps/{_ids["maps"]}/handoffs"))!["handoffs"]![0]!["id"]!;
        _ids["tests"] = (string)(await PostAsync(api, $"{Unit}/fixes/{_ids["fixes"]}/test", Trial(Canary)))["id"]!;
        _ids["evidence"] = (string)item["itemId"]!;
        _ids["citations"] = (string)cited["citationId"]!;
        (_ids["touchpoints"], _ids["parts"]) = ("front-door", "maps");
        _ids["messages"] = _ids["parked-messages"] = Guid.CreateVersion7().ToString();
        _ids["segments"] = (string)(await PostAsync(api, $"{Unit}/segments", new { key = $"{Canary}-segment", name = $"{Canary} segment", criteria = Canary, priority = true }))["key"]!;
        _ids["channels"] = (string)(await PostAsync(api, $"{Unit}/channels", new { key = $"{Canary}-channel", name = $"{Canary} channel" }))["key"]!;
        var shared = await PostAsync(api, $"{Unit}/maps/{_ids["maps"]}/shares", new { });
        _ids["shares"] = (string)shared["share"]!["id"]!;
        ShareToken = (string)shared["token"]!;
        _ids["decisions"] = (string)(await PostAsync(api, $"{Unit}/maps/{_ids["maps"]}/decisions", new { question = $"{Canary} question" }))["id"]!;
        await ManageAsync(api, Unit, webhook, person);
        _ids["elements"] = _ids["owners"] = (string)map["ids"]!["tp1"]!;
    }

    // What a customer wrote is held back until somebody has looked at it.
    static async Task<string> TextAsync(HttpClient api, string unit)
    {
        using var said = new StringContent($$"""{"id":"said","text":"{{Canary}} said so"}""", Encoding.UTF8, "application/x-ndjson");
        using var records = await api.PostAsync($"{unit}/sources/{Canary}-log/records", said);
        Assert.True(records.IsSuccessStatusCode, await records.Content.ReadAsStringAsync());
        return (string)JsonNode.Parse(await api.GetStringAsync($"{unit}/text-reviews"))!["items"]![0]!["id"]!;
    }

    // What makes a map change anything.
    async Task ManageAsync(HttpClient api, string unit, string webhook, JsonNode person)
    {
        _ids["webhooks"] = webhook;
        _ids["deliveries"] = await FirstAsync(api, $"{unit}/webhooks/{webhook}/deliveries", "deliveries", "id");
        _ids["publications"] = _ids["gates"] = "1";
        var other = await PostAsync(api, $"{unit}/people", new { name = $"{Canary} other", team = $"{Canary} other team" });
        _ids["sprints"] = (string)(await PostAsync(api, $"{unit}/sprints", Sprint(_ids["maps"], [person, other])))["id"]!;
        _ids["changes"] = (string)(await PostAsync(api, $"{unit}/changes", Change(Canary)))["id"]!;
    }

    static object Sprint(string map, JsonNode[] people) => new
    {
        map,
        team = (string)people[0]["teamId"]!,
        roster = people.Select(person => (string)person["id"]!),
        importance = new { volumeRank = 3, outcomeValue = 3, fixability = 3 },
        because = Canary,
    };

    static object Change(string word) => new
    {
        source = word,
        id = word,
        kind = "policy",
        title = $"{word} change",
        effectiveAt = "2026-01-01T00:00:00Z",
        materiality = "material",
        scope = new { policies = new[] { word } },
    };

    // What goes on in the background is there soon.
    static async Task<string> FirstAsync(HttpClient api, string address, string list, string field)
    {
        for (var i = 0; i < 600; i++)
        {
            using var answer = await api.GetAsync(address);
            if (JsonNode.Parse(await answer.Content.ReadAsStringAsync())![list] is JsonArray { Count: > 0 } found)
            {
                return (string)found[0]![field]!;
            }
            await Task.Delay(50);
        }
        throw new TimeoutException($"{address} told of nothing in half a minute.");
    }

    static async Task<JsonNode> PostAsync(HttpClient api, string path, object body)
    {
        using var answer = await api.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
