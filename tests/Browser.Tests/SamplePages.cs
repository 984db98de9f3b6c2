using System.Text.Json.Nodes;
using Journey.Gateway.SignIn;

namespace Browser.Tests;

/// <summary>The pages of the sample unit that a person meets, each with a name for its pictures.</summary>
internal sealed class SamplePages(Stage stage) : IDisposable
{
    const string Pages = "/units/sample";

    readonly HttpClient _api = stage.Journey.Api(stage.Journey.Token(DevelopmentPeople.All[0].Subject));
    string _map = "";

    string MapPage => $"{Pages}/maps/{_map}";

    /// <summary>Name, address and answer.</summary>
    public async Task<IReadOnlyList<(string Name, string Address, int Answer)>> AllAsync()
    {
        var map = await MapAsync();
        var step = map["stages"]![1]!["steps"]![0]!["id"];
        return
        [
            ("units", "/units", 200),
            ("home", Pages, 200),
            ("journeys", $"{Pages}/maps", 200),
            ("new-map", $"{Pages}/maps/new", 200),
            ("map", MapPage, 200),
            ("element", $"{MapPage}/elements/{step}", 200),
            ("claim-contested", $"{MapPage}/claims/{Claim(map, "Setup is the main pain.")}", 200),
            ("claim", $"{MapPage}/claims/{Claim(map, "People cannot see why the first bill is higher.")}", 200),
            ("claim-uncited", $"{MapPage}/claims/{Claim(map, "Households pay without a reminder.")}", 200),
            ("claim-quote", $"{MapPage}/claims/{Claim(map, "Setup is the main pain.")}?kind=quote", 200),
            .. await OwnersAsync(map),
            .. await DecidedAsync(),
            ("compare", $"{MapPage}/compare", 200),
            ("compare-cxm", $"{MapPage}/compare/cxm", 200),
            ("compare-blueprint", $"{MapPage}/compare/blueprint", 200),
            ("compare-segmentation", $"{MapPage}/compare/segmentation", 200),
            .. Edited(map),
            ("shared", await SharedAsync(), 200),
            .. await EvidenceAsync(),
            ("not-found", $"{Pages}/maps/{Guid.CreateVersion7()}", 404),
            ("no-unit", "/units/nowhere", 404),
        ];
    }

    async Task<IReadOnlyList<(string Name, string Address, int Answer)>> EvidenceAsync()
    {
        var import = (await GetAsync("/sources/support-contacts/imports"))["imports"]!.AsArray()[0]!["id"];
        const string log = "first-30-days";
        var one = (await GetAsync($"/logs/{log}/cases?limit=200"))["cases"]!.AsArray().MaxBy(found => (int)found!["events"]!)!["case"];
        return
        [
            ("sources", $"{Pages}/sources", 200),
            ("source-events", $"{Pages}/sources/shop-events", 200),
            ("source-contacts", $"{Pages}/sources/support-contacts", 200),
            ("paths", $"{Pages}/sources/shop-events/paths", 200),
            ("paths-step", $"{Pages}/sources/shop-events/paths?at=get%20online&coverage=100", 200),
            ("claims", $"{Pages}/claims", 200),
            ("import", $"{Pages}/sources/support-contacts/imports/{import}", 200),
            ("import-new", $"{Pages}/sources/support-contacts/imports/new", 200),
            ("logs", $"{Pages}/logs", 200),
            ("log", $"{Pages}/logs/{log}", 200),
            ("cases", $"{Pages}/logs/{log}/cases?activity=track%20parcel", 200),
            ("case", $"{Pages}/logs/{log}/cases/{one}", 200),
            ("case-map", $"{Pages}/logs/{log}/cases/{one}?map={_map}", 200),
            ("texts", $"{Pages}/text-reviews", 200),
        ];
    }

    /// <summary>What a map is edited, talked about and found with.</summary>
    IReadOnlyList<(string Name, string Address, int Answer)> Edited(JsonNode map) =>
    [
        ("element-stage", $"{MapPage}/elements/{map["stages"]![1]!["id"]}", 200),
        ("element-pain", $"{MapPage}/elements/{map["painPoints"]![0]!["id"]}?add=candidateFix", 200),
        ("element-journey", $"{MapPage}/elements/{_map}", 200),
        ("comments", $"{MapPage}/comments", 200),
        ("versions", $"{MapPage}/versions", 200),
        ("version", $"{MapPage}/versions/1", 200),
        ("shares", $"{MapPage}/shares", 200),
        ("segments", $"{Pages}/segments", 200),
        ("segment", $"{Pages}/segments/{Uri.EscapeDataString((string)map["segment"]!["key"]!)}", 200),
        ("search", $"{Pages}/search?query=bill", 200),
        ("search-empty", $"{Pages}/search", 200),
        ("search-none", $"{Pages}/search?query=zebra", 200),
        ("new-map-skeleton", $"{Pages}/maps/new?template=first-30-days", 200),
    ];

    async Task<IReadOnlyList<(string Name, string Address, int Answer)>> OwnersAsync(JsonNode map)
    {
        // Nothing covers it: it fills the page of changes and makes no map stale.
        using var told = await _api.PostAsync($"/api/v1{Pages}/changes", new StringContent("""{"source":"desk","id":"fax","kind":"channel","title":"No more fax","materiality":"material","scope":{"channels":["fax"]}}""", System.Text.Encoding.UTF8, "application/json"));
        told.EnsureSuccessStatusCode();
        var people = (await GetAsync("/people"))["people"]!.AsArray();
        var person = people[0]!["id"];
        var leaver = people.Single(known => (string)known!["name"]! == "Mika Sato")!["id"];
        var fix = (await GetAsync("/fixes"))["fixes"]!.AsArray()[0]!["id"];
        var candidate = map["candidateFixes"]!.AsArray()[2]!["id"];
        var team = (await GetAsync("/teams"))["teams"]!.AsArray()[0]!["id"];
        return
        [
            ("owners", $"{MapPage}/owners", 200),
            ("handoffs", $"{MapPage}/handoffs", 200),
            ("staleness", $"{MapPage}/staleness", 200),
            ("changes", $"{Pages}/changes", 200),
            ("portfolio", $"{Pages}/portfolio", 200),
            ("usage", $"{Pages}/usage", 200),
            ("webhooks", $"{Pages}/webhooks", 200),
            ("drift", $"{MapPage}/drift", 200),
            ("drift-weeks", $"{MapPage}/drift?baseline={DateTime.UtcNow.AddDays(-90):yyyy-MM-dd}", 200),
            ("stakes", $"{MapPage}/stakes", 200),
            ("owners-home", $"{Pages}/owners", 200),
            ("gaps", $"{Pages}/gaps", 200),
            ("fixes", $"{Pages}/fixes", 200),
            ("fix", $"{Pages}/fixes/{fix}", 200),
            ("fix-plan", $"{MapPage}/candidates/{candidate}/plan", 200),
            ("ending", $"{Pages}/people/{leaver}/ending?until=2060-01-01", 200),
            ("organisation", $"{Pages}/organisation", 200),
            ("person", $"{Pages}/people/{person}", 200),
            ("team", $"{Pages}/teams/{team}", 200),
        ];
    }

    /// <summary>What was decided, found and tested, and the form of a draft.</summary>
    async Task<IReadOnlyList<(string Name, string Address, int Answer)>> DecidedAsync()
    {
        var decided = (await GetAsync($"/maps/{_map}/decisions"))["decisions"]!.AsArray().Single(decision => (string)decision!["status"]! != "draft")!["id"];
        using var begun = await _api.PostAsync($"/api/v1{MapPage}/decisions", new StringContent("""{"question":"Who calls back?"}""", System.Text.Encoding.UTF8, "application/json"));
        var draft = JsonNode.Parse(await begun.Content.ReadAsStringAsync())!["id"];
        var tests = (await GetAsync("/tests"))["tests"]!.AsArray();
        var fix = tests.First(test => (string)test!["state"]! == "kept")!["fix"] ?? tests.First(test => (string)test!["state"]! == "kept")!["fixId"];
        return
        [
            ("decisions", $"{MapPage}/decisions", 200),
            ("decision", $"{MapPage}/decisions/{decided}", 200),
            ("decision-draft", $"{MapPage}/decisions/{draft}", 200),
            ("lint", $"{MapPage}/lint", 200),
            ("tests", $"{MapPage}/tests", 200),
            ("test-running", $"{Pages}/tests/{tests.First(test => (string)test!["state"]! == "running")!["id"]}", 200),
            ("test-kept", $"{Pages}/tests/{tests.First(test => (string)test!["state"]! == "kept")!["id"]}", 200),
            ("test-retired", $"{Pages}/tests/{tests.First(test => (string)test!["state"]! == "retired")!["id"]}", 200),
            ("test-new", $"{Pages}/fixes/{fix}/tests/new?m0.kind=Proportion&m0.direction=Fall&m0.expected=15&m0.smallest=4", 200),
            ("tombstones", $"{Pages}/tombstones", 200),
            ("sprints", $"{Pages}/sprints", 200),
            ("sprint", $"{Pages}/sprints/{(await GetAsync("/sprints"))["sprints"]![0]!["id"]}", 200),
        ];
    }

    async Task<string> SharedAsync()
    {
        using var made = await _api.PostAsync($"/api/v1{MapPage}/shares", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        return $"/shared/{JsonNode.Parse(await made.Content.ReadAsStringAsync())!["token"]}";
    }

    async Task<JsonNode> MapAsync()
    {
        _map = (string)(await GetAsync("/maps"))["maps"]!.AsArray().Single(map => (string?)map!["title"] == "First 30 days after purchase")!["id"]!;
        return await GetAsync($"/maps/{_map}");
    }

    public void Dispose() => _api.Dispose();

    static string Claim(JsonNode map, string statement) =>
        (string)map["claims"]!.AsArray().Single(claim => (string?)claim!["statement"] == statement)!["id"]!;

    async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _api.GetStringAsync($"/api/v1{Pages}{path}"))!;
}
