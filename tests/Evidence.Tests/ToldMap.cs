using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Journey.Maps.Contracts.Events;
using Journey.Maps.V1;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Platform.Identity;
using Journey.Testing;

namespace Evidence.Tests;

/// <summary>A map whose journey is told by its event, handoffs and pain points with it, over one source whose activities have the names of its touchpoints.</summary>
internal sealed class ToldMap : IAsyncDisposable
{
    private readonly MapUnderTest _under;

    private ToldMap(MapUnderTest under) => _under = under;

    public RunningEvidence Evidence => _under.Evidence;

    public Guid Id => _under.Id;

    /// <param name="paths">Ways, each the names of its touchpoints with spaces between; <c>name?</c> may be left out, <c>name&lt;PT2H</c> comes within two hours.</param>
    /// <param name="pains">Pain points.</param>
    /// <param name="handoffs">Handoffs between touchpoints by name.</param>
    public static async Task<ToldMap> StartAsync(string[] paths, RevisedPainPoint[] pains, params (string From, string To, string Limit)[] handoffs)
    {
        var told = new ToldMap(await MapUnderTest.StartAsync(new Window { Anchor = "", Days = 30 }));
        var steps = paths.SelectMany(path => path.Split(' ')).Select(Step).DistinctBy(step => step.Name).ToList();
        var names = steps.ConvertAll(step => step.Name);
        var journey = new RevisedJourney(
            "", "", 30, [.. steps.Select(step => new RevisedTouchpoint("tp-" + step.Name, step.Name, step.Name, "I " + step.Name, step.Optional, false, step.MaxGap, []))],
            [.. paths.Select(path => path.Split(' ').Select(step => Step(step).Name).ToArray())], pains,
            [.. handoffs.Select(handoff => new RevisedHandoff($"{handoff.From}-{handoff.To}", "tp-" + handoff.From, "tp-" + handoff.To, "Shop", "Billing", false, handoff.Limit))]);
        var e = new MapRevised(told.Id, 2, "First 30 days", "", [], [], journey);
        var context = new EventContext(RunningEvidence.Unit.Id, Guid.CreateVersion7(), $"map/{told.Id}", 2, DateTimeOffset.UtcNow);
        await told.Evidence.RegisterAsync("shop");
        await told.Evidence.Transport.PublishAsync(new Message(context.MessageId, MapRevised.Type, Envelope.For(e, context, null).ToBytes()), TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(async () => (await told.GetAsync("stakes")).GetProperty("mapVersion").GetInt32() == 2, () => "the map is known");
        await told._under.DefineAsync("shop", [.. names.Select(name => (name, name))]);
        return told;
    }

    public Task ImportAsync(StringBuilder rows) => _under.ImportAsync("shop", "case,activity,time,reason\n" + rows, "case=case&activity=activity&time=time&reason=reason");

    public Task<JsonElement> GetAsync(string what) => Evidence.GetAsync($"maps/{Id}/{what}");

    public async Task<JsonElement> GetAsync(string what, Role role)
    {
        using var http = Evidence.Client(role, RunningEvidence.Unit);
        return await http.GetFromJsonAsync<JsonElement>($"maps/{Id}/{what}");
    }

    public async Task<JsonElement> PostAsync(string what, object body, HttpStatusCode expected, Role role = Role.Owner, string? key = null)
    {
        using var http = Evidence.Client(role, RunningEvidence.Unit);
        if (key is not null)
        {
            http.DefaultRequestHeaders.Add("Idempotency-Key", key);
        }

        using var answer = await http.PostAsJsonAsync($"maps/{Id}/{what}", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private static (string Name, bool Optional, string MaxGap) Step(string written) =>
        written.Split('<') is [var name, var gap] ? (name, false, gap) : (written.TrimEnd('?'), written.EndsWith('?'), "");

    public ValueTask DisposeAsync() => _under.DisposeAsync();
}
