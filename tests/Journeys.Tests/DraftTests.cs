using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Grpc.Core;
using Grpc.Net.Client;
using Journey.Running;
using V1 = Journey.Evidence.V1;

namespace Journeys.Tests;

/// <summary>From a file to a map that people can decide on: all parts together, through the gateway.</summary>
public sealed class DraftTests(JourneyFixture journey) : IClassFixture<JourneyFixture>, IAsyncLifetime
{
    const string Unit = "/api/v1/units/drafts";
    HttpClient _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = journey.Api(journey.Token("drafter", organisation: true));
        using var made = await _api.PostAsJsonAsync("/api/v1/units", new { key = "drafts", name = "Drafts" });
        Assert.True(made.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict);
    }

    public ValueTask DisposeAsync()
    {
        _api.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_log_of_two_sources_becomes_a_map_with_every_claim_cited_and_undecided()
    {
        await SourceAsync("web", "log", "S", Orders());
        await SourceAsync("calls", "contacts", "B", Calls());
        await PostAsync("logs", new { key = "first-month", name = "First month", sources = new[] { "web", "calls" }, anchor = "order", days = 30, caseRule = "anchor" }, HttpStatusCode.Created);
        await CaughtUpAsync("first-month");

        using var response = await _api.PostAsJsonAsync($"{Unit}/logs/first-month/draft-map", new { title = "The first month" });
        var drafted = await ReadAsync(response, HttpStatusCode.Created);
        var id = (string)drafted["mapId"]!;
        Assert.EndsWith($"/maps/{id}", response.Headers.Location!.ToString());
        var map = await GetAsync($"maps/{id}");
        var claims = (await GetAsync($"maps/{id}/claims"))["claims"]!.AsArray();

        Assert.Equal(("order", 30), ((string)map["window"]!["anchor"]!, (int)map["window"]!["days"]!));
        var steps = map["stages"]!.AsArray().SelectMany(stage => stage!["steps"]!.AsArray()).ToList();
        Assert.Equal(["order", "pay", "ship", "call"], steps.Select(step => (string)step!["title"]!).Order(StringComparer.Ordinal).OrderBy(title => Array.IndexOf(["order", "pay", "ship", "call"], title)));
        Assert.Equal("phone", (string)steps.Single(step => (string)step!["title"]! == "call")!["touchpoints"]![0]!["channel"]!);
        Assert.Contains(map["painPoints"]!.AsArray(), pain => (string)pain!["title"]! == "billing" && (string)pain["reasons"]![0]! == "billing");
        Assert.All(map["claims"]!.AsArray(), claim => Assert.Equal("observed", (string)claim!["standing"]!));
        Assert.Equal(map["claims"]!.AsArray().Count, claims.Count);
        Assert.All(claims, claim => Assert.NotEmpty(claim!["citations"]!.AsArray()));
        Assert.All(claims, claim => Assert.NotEqual("Uncited", (string)claim!["grade"]!));
        var felt = steps.SelectMany(step => step!["emotions"]?.AsArray() ?? []).Single()!;
        Assert.Equal(("selfReported", 30), ((string)felt["basis"]!, (int)felt["answers"]!));
        Assert.Equal(-1, (double)felt["valence"]!);
    }

    [Fact]
    public async Task The_activities_of_the_log_are_the_touchpoints_of_the_map_and_stay_so_on_the_next_one()
    {
        await SourceAsync("kana", "log", "S", Rows(20, "注文", "支払い", "配送"));
        var first = await DraftAsync("kana", "最初の三十日");
        var second = await DraftAsync("kana", "Once more");
        var mapped = (await GetAsync("logs/kana/touchpoints"))["activities"]!.AsArray();

        Assert.Equal(["注文", "支払い", "配送"], first["touchpoints"]!.AsArray().Select(row => (string)row!["activity"]!));
        Assert.Equal(first["touchpoints"]!.ToJsonString(), second["touchpoints"]!.ToJsonString());
        foreach (var row in first["touchpoints"]!.AsArray())
        {
            Assert.Equal((string)row!["touchpoint"]!, (string)mapped.Single(activity => (string)activity!["activity"]! == (string)row["activity"]!)!["touchpoint"]!);
        }
        Assert.NotEqual((string)first["mapId"]!, (string)second["mapId"]!);
        Assert.Equal("最初の三十日", (string)(await GetAsync($"maps/{(string)first["mapId"]!}"))["title"]!);
    }

    [Fact]
    public async Task The_public_grpc_door_drafts_what_the_api_drafts()
    {
        await SourceAsync("rpc", "log", "S", Rows(20, "order", "pay", "ship"));
        await SourceAsync("rpc-small", "log", "S", Rows(9, "a"));
        using var channel = GrpcChannel.ForAddress(journey.Host.Grpc);
        var client = new V1.Evidence.EvidenceClient(channel);
        var ct = TestContext.Current.CancellationToken;
        var headers = new Metadata { { "authorization", $"Bearer {journey.Token("drafter", organisation: true)}" }, { "journey-unit", "drafts" } };

        var drafted = await client.DraftMapAsync(new V1.DraftMapRequest { LogKey = "rpc", Title = "Over gRPC" }, headers, cancellationToken: ct);
        var told = await DraftAsync("rpc", "Over HTTP");
        var map = await GetAsync($"maps/{drafted.MapId}");
        var small = await Assert.ThrowsAsync<RpcException>(async () => await client.DraftMapAsync(new V1.DraftMapRequest { LogKey = "rpc-small", Title = "Small" }, headers, cancellationToken: ct));
        var untold = await Assert.ThrowsAsync<RpcException>(async () => await client.DraftMapAsync(new V1.DraftMapRequest { LogKey = "rpc", Title = "Who" }, cancellationToken: ct));

        Assert.Equal(("Over gRPC", 1), ((string)map["title"]!, drafted.Version));
        Assert.Equal(
            ((int)told["stages"]!, (int)told["steps"]!, (int)told["painPoints"]!, (int)told["claims"]!), (drafted.Stages, drafted.Steps, drafted.PainPoints, drafted.Claims));
        Assert.Equal(told["touchpoints"]!.AsArray().Select(row => (string)row!["touchpoint"]!), drafted.Touchpoints.Select(row => row.Touchpoint));
        Assert.Equal(told["notes"]!.AsArray().Select(note => (string)note!), drafted.Notes);
        Assert.Equal([StatusCode.FailedPrecondition, StatusCode.Unauthenticated], new[] { small.StatusCode, untold.StatusCode });
    }

    [Fact]
    public async Task A_draft_that_is_sent_twice_with_one_key_is_one_map()
    {
        await SourceAsync("twice", "log", "S", Rows(20, "a", "b"));
        var first = await DraftAsync("twice", "Once", "one-key");
        var again = await DraftAsync("twice", "Once", "one-key");

        Assert.Equal((string)first["mapId"]!, (string)again["mapId"]!);
        var claims = (await GetAsync($"maps/{(string)first["mapId"]!}/claims"))["claims"]!.AsArray();
        Assert.All(claims, claim => Assert.Single(claim!["citations"]!.AsArray()));
    }

    [Fact]
    public async Task What_is_written_out_of_a_draft_can_be_written_in_again()
    {
        await SourceAsync("many", "log", "S", Rows(12, [.. Enumerable.Range(1, 50).Select(i => $"Activity no. {i:00} – a \"long\" name, with marks")]));
        var drafted = await DraftAsync("many", "Fifty");
        var id = (string)drafted["mapId"]!;
        var text = (await GetAsync($"maps/{id}")).ToJsonString();
        var document = JsonNode.Parse(text.Replace(id, "map", StringComparison.Ordinal))!.AsObject();
        foreach (var set in new[] { "id", "version", "status", "createdAt", "createdBy", "reason" })
        {
            document.Remove(set);
        }

        using var response = await _api.PostAsJsonAsync($"{Unit}/maps", document);
        var copy = await ReadAsync(response, HttpStatusCode.Created);
        Assert.Equal(40, (int)drafted["steps"]!);
        Assert.Equal(document["claims"]!.AsArray().Select(claim => (string)claim!["standing"]!), copy["claims"]!.AsArray().Select(claim => (string)claim!["standing"]!));
    }

    [Fact]
    public async Task A_log_with_too_few_cases_says_how_many_it_needs()
    {
        await SourceAsync("small", "log", "S", Rows(9, "a"));
        using var refused = await _api.PostAsJsonAsync($"{Unit}/logs/small/draft-map", new { title = "Small" });
        var problem = await ReadAsync(refused, HttpStatusCode.UnprocessableEntity);
        using var segment = await _api.PostAsJsonAsync($"{Unit}/logs/small/draft-map", new { title = "Small", segment = "nobody" });
        using var unknown = await _api.PostAsJsonAsync($"{Unit}/logs/nothing/draft-map", new { title = "Nothing" });
        using var untitled = await _api.PostAsJsonAsync($"{Unit}/logs/small/draft-map", new { title = " " });

        Assert.Equal(("DRAFT_TOO_SMALL", "10", "9"), ((string)problem["reason"]!, (string)problem["needed"]!, (string)problem["cases"]!));
        Assert.Equal(
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound, HttpStatusCode.BadRequest], new[] { segment.StatusCode, unknown.StatusCode, untitled.StatusCode });
    }

    async Task<JsonNode> DraftAsync(string log, string title, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Unit}/logs/{log}/draft-map") { Content = JsonContent.Create(new { title }) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }
        using var response = await _api.SendAsync(request);
        return await ReadAsync(response, HttpStatusCode.Created);
    }

    async Task SourceAsync(string key, string method, string tier, string csv)
    {
        await PostAsync("sources", new { key, name = key, origin = tier == "S" ? "operations" : "customer", tier, method }, HttpStatusCode.Created);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes("case,activity,time,channel,reason,score,scale\n" + csv));
        using var begun = await _api.PostAsync(
            $"{Unit}/sources/{key}/imports?format=csv&case=case&customer=case&activity=activity&time=time&channel=channel&reason=reason&score=score&scale=scale", file);
        var import = await ReadAsync(begun, HttpStatusCode.Accepted);
        for (var state = ""; state != "done"; await Task.Delay(20))
        {
            state = (string)(await GetAsync($"sources/{key}/imports/{(string)import["id"]!}"))["state"]!;
            Assert.NotEqual("failed", state);
        }
    }

    async Task CaughtUpAsync(string log)
    {
        while ((bool?)(await GetAsync($"logs/{log}/paths"))["partial"] == true)
        {
            await Task.Delay(20);
        }
    }

    static string Orders() => Rows(100, "order", "pay", "ship");

    // Thirty of the customers call about their bill, ten about something else, and say how it was.
    static string Calls()
    {
        var rows = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"c{i},call,{At(i, 5)},phone,{(i < 30 ? "billing" : "setup")},{(i < 30 ? "2" : "")},{(i < 30 ? "1-5" : "")}\n");
        }
        return rows.ToString();
    }

    static string Rows(int cases, params string[] activities)
    {
        var rows = new StringBuilder();
        for (var i = 0; i < cases; i++)
        {
            for (var n = 0; n < activities.Length; n++)
            {
                rows.Append(CultureInfo.InvariantCulture, $"c{i},\"{activities[n].Replace("\"", "\"\"", StringComparison.Ordinal)}\",{At(i, n)},web,,,\n");
            }
        }
        return rows.ToString();
    }

    static string At(int person, int hour) =>
        TimeProvider.System.GetUtcNow().AddDays(-20).AddMinutes(person).AddHours(hour).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    async Task PostAsync(string address, object body, HttpStatusCode expected)
    {
        using var response = await _api.PostAsJsonAsync($"{Unit}/{address}", body);
        await ReadAsync(response, expected);
    }

    async Task<JsonNode> GetAsync(string address)
    {
        using var response = await _api.GetAsync($"{Unit}/{address}");
        return await ReadAsync(response, HttpStatusCode.OK);
    }

    static async Task<JsonNode> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{response.RequestMessage!.RequestUri}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
