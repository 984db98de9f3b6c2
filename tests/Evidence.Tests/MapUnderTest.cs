using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Journey.Maps.V1;
using Journey.Platform.Identity;

namespace Evidence.Tests;

/// <summary>Evidence beside a map, each on loopback: what is needed to hold the one against the other.</summary>
internal sealed class MapUnderTest : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-conformance-").FullName;

    public Guid Id { get; } = Guid.CreateVersion7();

    public MapsDouble Maps { get; private set; } = null!;

    public RunningEvidence Evidence { get; private set; } = null!;

    public static async Task<MapUnderTest> StartAsync(Window window, params Touchpoint[] touchpoints)
    {
        var under = new MapUnderTest();
        SigningKeys.CreateDevelopmentKeys(Path.Combine(under._folder, "identity"));
        under.Maps = await MapsDouble.StartAsync(Path.Combine(under._folder, "identity"));
        under.Maps.Known[under.Id.ToString()] = MappedMap.Of(under.Id, 1, window, touchpoints);
        under.Evidence = await RunningEvidence.StartAsync(under._folder, under.Maps.Address);
        return under;
    }

    public MapDocument Document => Maps.Known[Id.ToString()].Document;

    public async Task ImportAsync(string source, string csv, string options)
    {
        var state = await Evidence.ImportAsync(source, Encoding.UTF8.GetBytes(csv), "format=csv&" + options);
        Assert.True(state.GetProperty("state").GetString() == "done", state.ToString());
    }

    public Task<JsonElement> DefineAsync(string log, params (string Activity, string Touchpoint)[] rows) =>
        PostAsync($"sources/{log}/touchpoints", new { rows = rows.Select(row => new { activity = row.Activity, touchpoint = row.Touchpoint }) }, HttpStatusCode.OK);

    public Task<JsonElement> ConformanceAsync(string options = "") => Evidence.GetAsync($"maps/{Id}/conformance?{options}");

    public Task<JsonElement> BeliefAsync(string options = "") => Evidence.GetAsync($"maps/{Id}/drivers?{options}");

    public async Task<JsonElement> PostAsync(string address, object body, HttpStatusCode expected)
    {
        using var answer = await Evidence.Http.PostAsJsonAsync(address, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        await Evidence.DisposeAsync();
        await Maps.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
