using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Platform.Identity;
using Journey.Testing;
using Journey.Testing.Parts;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>Evidence with one map of three claims, on a clock that a test moves.</summary>
public abstract class GradedDays : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-grades-").FullName;
    private MapsDouble _maps = null!;
    private RunningEvidence _evidence = null!;
    private EventProbe<ClaimGraded> _graded = null!;
    private EventProbe<ClaimContested> _contested = null!;

    private protected RunningEvidence Evidence => _evidence;

    private protected MapsDouble Maps => _maps;

    protected Guid Map { get; } = Guid.CreateVersion7();

    protected ManualTime Time { get; } = new();

    protected HttpClient Http => _evidence.Client(Role.Contributor, RunningEvidence.Unit);

    protected V1.Evidence.EvidenceClient Rpc => new(_evidence.Channel);

    protected IReadOnlyList<ClaimContested> Contested => [.. _contested.Heard.Select(heard => heard.Event)];

    public async ValueTask InitializeAsync()
    {
        SigningKeys.CreateDevelopmentKeys(Path.Combine(_folder, "identity"));
        _maps = await MapsDouble.StartAsync(Path.Combine(_folder, "identity"), Time);
        _maps.Known[Map.ToString()] = MapsDouble.Map(Map, 1, "families", ("c1", 1, "Billing leads"), ("c2", 1, "Setup is hard"), ("c3", 1, "People are annoyed by the bill"));
        _maps.AboutAnEmotion(Map, "c3");
        _evidence = await RunningEvidence.StartAsync(_folder, _maps.Address, Time);
        _graded = new EventProbe<ClaimGraded>(_evidence.Transport);
        _contested = new EventProbe<ClaimContested>(_evidence.Transport);
        await _graded.ListenAsync();
        await _contested.ListenAsync();
        await GetAsync($"maps/{Map}/claims");
    }

    public async ValueTask DisposeAsync()
    {
        await _graded.DisposeAsync();
        await _contested.DisposeAsync();
        await _evidence.DisposeAsync();
        await _maps.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected ClaimGraded? Told(string claim) => _graded.Heard.Select(heard => heard.Event).Where(told => told.ClaimId == claim).MaxBy(told => told.GradeRevision);

    protected Task ToldAsync(string claim, Func<ClaimGraded, bool> holds, string what) =>
        Eventually.HoldsAsync(() => Told(claim) is { } told && holds(told), what);

    /// <summary>Lets days go by, and then the minutes after which the pass is sure to have looked.</summary>
    protected async Task DaysGoByAsync(int days, string claim, Func<ClaimGraded, bool> until, string what)
    {
        Time.Leap(TimeSpan.FromDays(days));
        await Eventually.HoldsAsync(
            () =>
            {
                Time.Leap(TimeSpan.FromMinutes(10));
                return Task.FromResult(Told(claim) is { } told && until(told));
            },
            () => what);
    }

    protected async Task<string> ItemAsync(string tier, string method, long? n, double? ageDays, string? digest = null, string? segment = null, string? key = null)
    {
        var body = new { title = $"{tier} {method}", origin = "customer", tier, method, n, dated = ageDays is { } age ? Time.GetUtcNow().AddDays(-age) : (DateTimeOffset?)null, digest, segment, independenceKey = key };
        using var response = await PostAsync("evidence", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("itemId").GetString()!;
    }

    protected async Task<JsonElement> CiteAsync(string claim, string item, string stance = "supports")
    {
        using var response = await PostAsync($"claims/{claim}/citations", new { itemId = item, stance });
        Assert.True(response.StatusCode == HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    protected async Task<HttpResponseMessage> PostAsync(string address, object body)
    {
        using var http = Http;
        return await http.PostAsJsonAsync(address, body);
    }

    protected async Task<JsonElement> GetAsync(string address)
    {
        using var http = Http;
        using var response = await http.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    protected async Task<JsonElement> ClaimAsync(string claim) => await GetAsync($"claims/{claim}");

    protected async Task<JsonElement> AtAsync(string claim, DateTimeOffset asOf)
    {
        var claims = await GetAsync($"maps/{Map}/claims?asOf={Uri.EscapeDataString(asOf.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture))}");
        return claims.GetProperty("claims").EnumerateArray().Single(row => row.GetProperty("claimId").GetString() == claim);
    }

    protected async Task ReviseAsync(int version, params RevisedClaim[] claims)
    {
        var e = new MapRevised(Map, version, "First 30 days", "families", [], claims, new RevisedJourney("purchase", "", 30, [], [], []));
        var context = new EventContext(RunningEvidence.Unit.Id, Guid.CreateVersion7(), $"map/{Map}", version, Time.GetUtcNow());
        await _evidence.Transport.PublishAsync(new Message(context.MessageId, MapRevised.Type, Envelope.For(e, context, null).ToBytes()), TestContext.Current.CancellationToken);
    }
}
