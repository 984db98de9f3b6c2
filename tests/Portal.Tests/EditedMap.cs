using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Portal.Tests;

/// <summary>A map in the maps service with one of everything, edited by the forms of its pages and by nothing else.</summary>
internal sealed class EditedMap : IAsyncDisposable
{
    readonly HttpClient api;
    readonly Dictionary<string, string> ids;

    EditedMap(PortalUnderTest portal, HttpClient api, string id, Dictionary<string, string> ids) => (Portal, this.api, Id, this.ids) = (portal, api, id, ids);

    public PortalUnderTest Portal { get; }

    public string Id { get; }

    public string Page => $"/units/acme/maps/{Id}";

    public IEnumerable<string> Elements => ids.Values;

    public static async Task<EditedMap> MakeAsync(string document = Document)
    {
        var portal = await PortalUnderTest.WithMapsAsync();
        var api = portal.MapsApi();
        using var made = await api.PostAsync("maps", new StringContent(document, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        var map = JsonNode.Parse(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True(made.IsSuccessStatusCode, map.ToJsonString());
        return new(portal, api, (string)map["id"]!, map["ids"]!.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!));
    }

    public string this[string label] => ids[label];

    public string At(string label) => $"{Page}/elements/{ids.GetValueOrDefault(label, label)}";

    public async Task<JsonObject> ReadAsync() => (await api.GetFromJsonAsync<JsonObject>($"maps/{Id}", TestContext.Current.CancellationToken))!;

    /// <summary>What people wrote, without what tells one version from another.</summary>
    public async Task<string> ContentAsync()
    {
        var map = await ReadAsync();
        foreach (var head in new[] { "version", "createdAt", "createdBy", "reason", "status" })
        {
            map.Remove(head);
        }
        return map.ToJsonString();
    }

    public async Task<int> VersionAsync() => (int)(await ReadAsync())["version"]!;

    public Task<IDocument> OpenAsync(string address) => Portal.PageAsync(address);

    /// <summary>What a browser would send of a form as it stands on the page, with the fields that a person fills in.</summary>
    public static Dictionary<string, string> Filled(IElement form, params (string Name, string Value)[] typed)
    {
        var sent = new Dictionary<string, string>();
        foreach (var field in form.QuerySelectorAll("input, textarea, select"))
        {
            var name = field.GetAttribute("name");
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement text => text.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (name is not null && value is not null)
            {
                sent[name] = value;
            }
        }
        foreach (var (name, value) in typed)
        {
            Assert.True(form.QuerySelector($"[name='{name}']") is not null, $"The form has no field {name}.");
            sent[name] = value;
        }
        return sent;
    }

    /// <summary>The form of an editor that does something, with or without a kind.</summary>
    public static IElement Form(IDocument page, string act, string kind = "") => page.QuerySelectorAll("form").Single(form =>
        form.QuerySelector("input[name=do]")?.GetAttribute("value") == act && (form.QuerySelector("input[name=adding]")?.GetAttribute("value") ?? "") == kind);

    /// <summary>Opens the editor of an element and sends one of its forms.</summary>
    public async Task<HttpResponseMessage> DoAsync(string label, string act, string kind = "", params (string Name, string Value)[] typed)
    {
        var form = Form(await OpenAsync(At(label)), act, kind);
        return await Portal.PostAsync(form.GetAttribute("action")!, Filled(form, typed));
    }

    /// <summary>Makes an element depend on the policy of returns, on which the till does.</summary>
    public async Task DependAsync(string label)
    {
        var edit = new { op = "add", path = "", field = "dependencies", value = new { element = ids[label], kind = "policy", on = "returns" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"maps/{Id}/revisions") { Content = JsonContent.Create(new { edits = new[] { edit } }), Version = api.DefaultRequestVersion, VersionPolicy = api.DefaultVersionPolicy };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var revised = await api.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(revised.IsSuccessStatusCode, await revised.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Tells that the policy of returns has changed.</summary>
    public async Task ChangeAsync(string title)
    {
        using var told = await api.PostAsJsonAsync("changes", new { source = "desk", id = title, kind = "policy", title, materiality = "material", scope = new { policies = new[] { "returns" } } }, TestContext.Current.CancellationToken);
        Assert.True(told.IsSuccessStatusCode, await told.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Begins a decision that relies on a claim; its id.</summary>
    public async Task<string> BeginDecisionAsync(string question, string claim)
    {
        using var begun = await api.PostAsJsonAsync($"maps/{Id}/decisions", new { question, claims = new[] { new { claim = ids[claim] } } }, TestContext.Current.CancellationToken);
        var decision = JsonNode.Parse(await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True(begun.IsSuccessStatusCode, decision.ToJsonString());
        return (string)decision["id"]!;
    }

    public async ValueTask DisposeAsync()
    {
        api.Dispose();
        await Portal.DisposeAsync();
    }

    const string Document = """
        {
          "title": "First month", "goal": { "statement": "I want it to work." }, "window": { "anchor": "purchase", "days": 30 }, "segment": { "key": "new", "name": "New" },
          "stages": [
            { "id": "order", "title": "Order", "steps": [
              { "id": "choose", "title": "I choose", "touchpoints": [{ "id": "shop", "key": "shop", "name": "Shop", "channel": "web", "operatedBy": "Sales" }, { "id": "offer", "key": "offer", "name": "Offer", "channel": "mail", "operatedBy": "Post" }],
                "emotions": [{ "id": "glad", "valence": 1, "basis": "assumed", "note": "glad" }], "lanes": [{ "id": "stock", "lane": "backstage", "title": "Stock is counted" }] },
              { "id": "pay", "title": "I pay", "touchpoints": [{ "id": "till", "key": "till", "name": "Till", "channel": "web" }] } ] },
            { "id": "use", "title": "Use", "steps": [{ "id": "begin", "title": "I begin", "touchpoints": [{ "id": "guide", "key": "guide", "name": "Guide", "channel": "print" }] }] } ],
          "painPoints": [{ "id": "slow", "title": "Slow", "step": "pay", "severity": 4, "reasons": ["slow"] }, { "id": "dear", "title": "Dear", "step": "choose", "severity": 2 }],
          "claims": [{ "id": "waits", "statement": "They wait.", "element": "pay" }, { "id": "leaves", "statement": "They leave.", "element": "slow" }],
          "candidateFixes": [{ "id": "faster", "title": "A faster till", "painPoint": "slow", "metric": "minutes" }],
          "assumptions": [{ "id": "guess", "claim": "waits", "test": "Watch five." }],
          "momentsOfTruth": [{ "id": "moment", "step": "pay", "polarity": "stumble", "criterion": "They go back." }],
          "failurePoints": [{ "id": "breaks", "title": "The till stops", "step": "pay" }],
          "marks": [{ "id": "risk", "step": "begin", "kind": "risk", "reason": "No help" }],
          "metrics": [{ "id": "minutes", "title": "Minutes", "kind": "customerBehaviour", "element": "till" }],
          "dependencies": [{ "id": "leans", "element": "till", "kind": "policy", "on": "returns" }],
          "adjacentLinks": [{ "id": "beside", "concept": "cxm", "link": "https://example.org/cxm" }],
          "absences": [{ "id": "none", "of": "handoffs", "because": "Looked, found none" }],
          "expectedPaths": [{ "id": "usual", "title": "Usual", "touchpoints": ["shop", "till", "guide"] }, { "id": "short", "title": "Short", "touchpoints": ["till"] }],
          "translations": [{ "id": "zahlen", "language": "de", "element": "pay", "field": "title", "text": "Ich zahle" }, { "id": "kasse", "language": "de", "element": "till", "field": "name", "text": "Kasse" }]
        }
        """;
}
