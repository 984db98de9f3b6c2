using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;
using Journey.Maps.V1;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Platform.Identity;
using Journey.Testing;
using Journey.Testing.Parts;

namespace Evidence.Tests;

/// <summary>A shop whose orders are followed for three days, a map of it, and a clock. It is Monday, 5 January, nine in Berlin.</summary>
public abstract class DriftTown : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-drift-").FullName;
    private MapsDouble _maps = null!;
    private EventProbe<DriftDetected> _drifts = null!;
    private EventProbe<WindowClosed> _closed = null!;

    private protected RunningEvidence Evidence { get; private set; } = null!;

    protected Guid Map { get; } = Guid.CreateVersion7();

    protected ManualTime Time { get; } = new();

    protected IReadOnlyList<DriftDetected> Drifts => [.. _drifts.Heard.Select(heard => heard.Event)];

    protected IReadOnlyList<WindowClosed> Closed => [.. _closed.Heard.Select(heard => heard.Event)];

    public async ValueTask InitializeAsync()
    {
        SigningKeys.CreateDevelopmentKeys(Path.Combine(_folder, "identity"));
        _maps = await MapsDouble.StartAsync(Path.Combine(_folder, "identity"), Time);
        Evidence = await RunningEvidence.StartAsync(_folder, _maps.Address, Time);
        _drifts = new EventProbe<DriftDetected>(Evidence.Transport);
        _closed = new EventProbe<WindowClosed>(Evidence.Transport);
        await _drifts.ListenAsync();
        await _closed.ListenAsync();
        Draw(1);
        await Evidence.RegisterAsync("shop");
    }

    public async ValueTask DisposeAsync()
    {
        await _drifts.DisposeAsync();
        await _closed.DisposeAsync();
        await Evidence.DisposeAsync();
        await _maps.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the map have this version.</summary>
    private void Draw(int version) => _maps.Known[Map.ToString()] =
        MappedMap.Of(Map, version, new Window { Anchor = "order", Days = 3 }, MappedMap.Point("order"), MappedMap.Point("track"), MappedMap.Point("pay"));

    protected async Task ReviseAsync(int version)
    {
        RevisedTouchpoint Point(string key) => new("tp-" + key, key, key, "I meet " + key, false, false, "", []);
        var e = new MapRevised(Map, version, "First 30 days", "families", [], [], new RevisedJourney("order", "", 3, [Point("order"), Point("track"), Point("pay")], [], []));
        var context = new EventContext(RunningEvidence.Unit.Id, Guid.CreateVersion7(), $"map/{Map}", version, Time.GetUtcNow());
        await Evidence.Transport.PublishAsync(new Message(context.MessageId, MapRevised.Type, Envelope.For(e, context, null).ToBytes()), TestContext.Current.CancellationToken);
    }

    protected async Task PublishAsync(int version, DateTimeOffset at)
    {
        var e = new MapPublished(Map, 1, version, "published", at, at, 1, 0, "sound", []);
        var context = new EventContext(RunningEvidence.Unit.Id, Guid.CreateVersion7(), $"map/{Map}/publication", 1, at);
        await Evidence.Transport.PublishAsync(new Message(context.MessageId, MapPublished.Type, Envelope.For(e, context, null).ToBytes()), TestContext.Current.CancellationToken);
    }

    protected async Task AttestAsync(string element, string verdict, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7();
        var e = new MapAttested(id, Map, 1, element, element == Map.ToString(), verdict, ByWordOnly: true, at);
        var context = new EventContext(RunningEvidence.Unit.Id, Guid.CreateVersion7(), $"attestations/{id}", 1, at);
        await Evidence.Transport.PublishAsync(new Message(context.MessageId, MapAttested.Type, Envelope.For(e, context, null).ToBytes()), TestContext.Current.CancellationToken);
    }

    protected async Task DefineAsync()
    {
        using var http = Evidence.Client(Role.Contributor, RunningEvidence.Unit);
        using var answer = await http.PostAsync("sources/shop/touchpoints", new StringContent(
            """{"rows":[{"activity":"order","touchpoint":"order"},{"activity":"track","touchpoint":"track"},{"activity":"pay","touchpoint":"pay"}]}""", Encoding.UTF8, "application/json"));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Orders spread over a week: every other one is tracked, the channels and the reasons as they are counted.</summary>
    protected async Task OrdersAsync(DateOnly monday, int[] channels, int[] reasons, string name)
    {
        var csv = new StringBuilder("case,activity,time,channel,reason\n");
        List<int> through = [.. channels.Index().SelectMany(pair => Enumerable.Repeat(pair.Index, pair.Item))];
        List<int> given = [.. reasons.Index().SelectMany(pair => Enumerable.Repeat(pair.Index, pair.Item))];
        for (var i = 0; i < Math.Max(through.Count, given.Count); i++)
        {
            var at = monday.ToDateTime(new TimeOnly(9, 0)).AddMinutes(i % (6 * 24 * 60));
            string Line(string activity, int minutes, string channel, string reason) =>
                string.Create(CultureInfo.InvariantCulture, $"{name}{i},{activity},{at.AddMinutes(minutes):yyyy-MM-ddTHH:mm:ssZ},{channel},{reason}\n");
            csv.Append(Line("order", 0, i < through.Count ? $"channel{through[i]}" : "", ""));
            csv.Append(i % 2 == 0 ? Line("track", 30, "", "") : "");
            csv.Append(Line("pay", 60, "", i < given.Count ? $"reason{given[i]}" : ""));
        }

        await ImportAsync(csv.ToString());
    }

    protected async Task ImportAsync(string csv)
    {
        using var http = Evidence.Client(Role.Contributor, RunningEvidence.Unit);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        using var answer = await http.PostAsync("sources/shop/imports?format=csv&case=case&activity=activity&time=time&channel=channel&reason=reason", file);
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        var id = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        await Eventually.HoldsAsync(async () => (await GetAsync($"sources/shop/imports/{id}")).GetProperty("state").GetString() == "done", () => "the import ends");
    }

    /// <summary>Lets time go by, and then minutes until something is so.</summary>
    protected async Task GoByAsync(TimeSpan time, Func<bool> until, string what)
    {
        Time.Leap(time);
        await Eventually.HoldsAsync(
            () =>
            {
                Time.Leap(TimeSpan.FromMinutes(5));
                return Task.FromResult(until());
            },
            () => what);
    }

    protected Task<JsonElement> DriftAsync(string options = "", Role role = Role.Contributor) => GetAsync($"maps/{Map}/drift?{options}", role);

    protected async Task<JsonElement> GetAsync(string address, Role role = Role.Contributor, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var http = Evidence.Client(role, RunningEvidence.Unit);
        using var answer = await http.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{address}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
