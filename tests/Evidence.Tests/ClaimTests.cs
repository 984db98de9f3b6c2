using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Platform.Identity;
using Journey.Testing;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

public sealed class ClaimTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-claims-").FullName;
    private readonly Guid _map = Guid.CreateVersion7();
    private readonly List<ClaimGraded> _told = [];
    private MapsDouble _maps = null!;
    private RunningEvidence _evidence = null!;
    private IAsyncDisposable _listening = null!;

    public async ValueTask InitializeAsync()
    {
        SigningKeys.CreateDevelopmentKeys(Path.Combine(_folder, "identity"));
        _maps = await MapsDouble.StartAsync(Path.Combine(_folder, "identity"));
        _maps.Known[_map.ToString()] = MapsDouble.Map(_map, 1, "families", ("c1", 1, "Billing is the reason given for most contacts"), ("c2", 1, "Setup is the main pain"));
        _evidence = await RunningEvidence.StartAsync(_folder, _maps.Address);
        _listening = await _evidence.Transport.SubscribeAsync(new Subscription("test", [ClaimGraded.Type], false), Hear, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _listening.DisposeAsync();
        await _evidence.DisposeAsync();
        await _maps.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_map_not_known_yet_is_fetched_and_its_claims_are_uncited()
    {
        var claims = await _evidence.GetAsync($"maps/{_map}/claims");

        Assert.Equal(1, claims.GetProperty("mapVersion").GetInt32());
        Assert.Equal(["c1", "c2"], claims.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("claimId").GetString()));
        Assert.All(claims.GetProperty("claims").EnumerateArray(), claim => Assert.Equal("Uncited", claim.GetProperty("grade").GetString()));
        using var unknown = await _evidence.Http.GetAsync($"maps/{Guid.CreateVersion7()}/claims", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Evidence_cited_raises_the_grade_and_the_change_is_told()
    {
        var item = await ItemAsync("Survey", "A", "survey", 400, ageDays: 45);

        var cited = await CiteAsync("c1", new { itemId = item, stance = "supports", note = "Question 7" });

        Assert.Equal("B", cited.GetProperty("grade").GetProperty("grade").GetString());
        Assert.Equal(.5476, cited.GetProperty("grade").GetProperty("score").GetDouble(), 3);
        await Eventually.HoldsAsync(() => Told("c1")?.Grade == "B", "claim-graded B");
        var again = await CiteAsync("c1", new { itemId = item, stance = "contradicts" });
        Assert.Equal(cited.GetProperty("citationId").GetString(), again.GetProperty("citationId").GetString());
        Assert.True(again.GetProperty("grade").GetProperty("contested").GetBoolean());
        await Eventually.HoldsAsync(() => Told("c1") is { Grade: "Uncited", Contested: true, GradeRevision: 3 }, "claim-graded contested");
    }

    [Fact]
    public async Task A_changed_statement_sets_its_citations_to_be_confirmed()
    {
        var item = await ItemAsync("Survey", "A", "survey", 400, ageDays: 45);
        await CiteAsync("c1", new { itemId = item, stance = "supports" });

        await ReviseAsync(2, "Billing is the reason given for half of the contacts");
        await ReviseAsync(1, "An older version that comes late");
        await Eventually.HoldsAsync(() => Told("c1") is { Grade: "Uncited", StatementVersion: 2 }, "claim-graded for the new statement");

        var claim = (await _evidence.GetAsync($"maps/{_map}/claims")).GetProperty("claims").EnumerateArray().Single();
        Assert.Equal("Billing is the reason given for half of the contacts", claim.GetProperty("statement").GetString());
        Assert.Equal("toConfirm", claim.GetProperty("citations")[0].GetProperty("remark").GetString());
        Assert.Equal("B", (await CiteAsync("c1", new { itemId = item, stance = "supports" })).GetProperty("grade").GetProperty("grade").GetString());
    }

    [Fact]
    public async Task An_import_that_ends_grades_the_claims_that_cite_its_source()
    {
        await _evidence.RegisterAsync("contacts", "contacts", "B");
        Assert.Equal("Uncited", (await CiteAsync("c2", new { sourceKey = "contacts", stance = "supports" })).GetProperty("grade").GetProperty("grade").GetString());

        var rows = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"{i},billing,{DateTime.UtcNow.AddMinutes(-1):yyyy-MM-ddTHH:mm:ssZ}\n"));
        await _evidence.ImportAsync("contacts", Encoding.UTF8.GetBytes("id,reason,time\n" + rows), "format=csv&id=id&reason=reason&time=time");

        await Eventually.HoldsAsync(() => Told("c2")?.Grade == "B", "claim-graded B");
    }

    [Fact]
    public async Task Both_edges_give_the_same_grades()
    {
        await CiteAsync("c1", new { itemId = await ItemAsync("Survey", "A", "survey", 400, ageDays: 45), stance = "supports" });
        var rpc = await new V1.Evidence.EvidenceClient(_evidence.Channel).GradeClaimsAsync(new V1.GradeClaimsRequest { MapId = _map.ToString() }, _evidence.Rpc(Role.Viewer), cancellationToken: TestContext.Current.CancellationToken);
        var http = (await _evidence.GetAsync($"maps/{_map}/claims")).GetProperty("claims").EnumerateArray().ToList();

        Assert.Equal(http.Select(claim => claim.GetProperty("grade").GetString()), rpc.Claims.Select(claim => claim.Grade));
        Assert.Equal(http[0].GetProperty("raises").GetArrayLength(), rpc.Claims[0].Raises.Count);
    }

    [Fact]
    public async Task An_unknown_claim_item_or_source_is_not_found()
    {
        var item = await ItemAsync("Survey", "A", "survey", 400, ageDays: 45);
        foreach (var (claim, body) in new (string, object)[]
        {
            ("nothing", new { itemId = item, stance = "supports" }), ("c1", new { itemId = Guid.CreateVersion7(), stance = "supports" }), ("c1", new { sourceKey = "nothing", stance = "supports" }),
        })
        {
            using var response = await _evidence.Http.PostAsJsonAsync($"claims/{claim}/citations", body, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private ClaimGraded? Told(string claim)
    {
        lock (_told)
        {
            return _told.Where(told => told.ClaimId == claim).MaxBy(told => told.GradeRevision);
        }
    }

    private Task<Verdict> Hear(Delivery delivery, CancellationToken ct)
    {
        Assert.True(Envelope.TryRead(delivery.Message.Bytes, out var envelope, out _));
        lock (_told)
        {
            _told.Add(envelope.Body.Deserialize<ClaimGraded>(JsonSerializerOptions.Web)!);
        }

        return Task.FromResult<Verdict>(new Verdict.Handled());
    }

    private async Task ReviseAsync(int version, string statement)
    {
        var e = new MapRevised(_map, version, "First 30 days", "families", [], [new RevisedClaim("c1", version, statement, _map.ToString(), "map")], new RevisedJourney("purchase", "", 30, [], [], []));
        var context = new EventContext(RunningEvidence.Unit.Id, Guid.CreateVersion7(), $"map/{_map}", version, DateTimeOffset.UtcNow);
        await _evidence.Transport.PublishAsync(new Message(context.MessageId, MapRevised.Type, Envelope.For(e, context, null).ToBytes()), TestContext.Current.CancellationToken);
    }

    private async Task<string> ItemAsync(string title, string tier, string method, long n, int ageDays)
    {
        using var response = await _evidence.Http.PostAsJsonAsync("evidence", new { title, origin = "customer", tier, method, n, dated = DateTimeOffset.UtcNow.AddDays(-ageDays) });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("itemId").GetString()!;
    }

    private async Task<JsonElement> CiteAsync(string claim, object body)
    {
        using var response = await _evidence.Http.PostAsJsonAsync($"claims/{claim}/citations", body);
        Assert.True(response.StatusCode == HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
