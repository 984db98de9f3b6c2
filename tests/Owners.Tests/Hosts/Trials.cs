using System.Text.Json.Nodes;
using Journey.Owners.V1;

namespace Owners.Tests.Hosts;

/// <summary>Tests of a fix over HTTP, in windows that have closed long enough ago.</summary>
internal sealed class Trials(Scene scene, DateOnly today)
{
    public object Before => Window(140);

    public object After => Window(84);

    public Journey.Owners.V1.Owners.OwnersClient Rpc => scene.Owner.Rpc;

    public static Trials Of(OwnersFixture fixture, Scene scene) => new(scene, DateOnly.FromDateTime(fixture.Time.GetUtcNow().UtcDateTime));

    public async Task<string> PlanFixAsync(string candidate = "fix", MetricScope scope = MetricScope.Local) => (await scene.Owner.Rpc.PlanFixAsync(new()
    {
        MapId = scene.MapId,
        Candidate = candidate,
        PersonId = scene.Aiko,
        Due = "2030-04-01",
        Metric = new() { Name = "Billing contacts", Scope = scope },
    })).Fix.FixId;

    public Task<Answer> StartAsync(string fix, object[] metrics, string assumption = "The bill is not understood", string? decision = null, string? key = null, string? comparison = null) =>
        scene.Owner.PostAsync(scene.Path($"fixes/{fix}/test"), Body(metrics, assumption, decision, comparison), key);

    public object Body(object[] metrics, string assumption = "The bill is not understood", string? decision = null, string? comparison = null) => new
    {
        assumption,
        change = "A preview of the bill",
        segment = "new customers",
        decision,
        comparison,
        baseline = Before,
        after = After,
        claims = new[] { new { claim = "0197a000-0000-7000-8000-000000000014", statementVersion = 2 } },
        metrics,
    };

    public static object Metric(
        string key = "billing", string kind = "proportion", string scope = "local", string subject = "customerBehaviour", string direction = "fall", double smallest = .02,
        int? lagDays = null) =>
        new { key, name = $"Measure {key}", numerator = "customers who did", denominator = "customers", kind, scope, subject, direction, smallest, lagDays };

    public object Share(double before, double ofBefore, double after, double ofAfter, string metric = "billing") => new
    {
        figures = new[] { Figure(metric, Before, ofBefore, before), Figure(metric, After, ofAfter, after) },
        source = "shop-log",
    };

    public object Mean(string metric, (double Mean, double Deviation, double N) before, (double Mean, double Deviation, double N) after) => new
    {
        figures = new[]
        {
            new { metric, window = Before, n = before.N, mean = before.Mean, deviation = before.Deviation },
            new { metric, window = After, n = after.N, mean = after.Mean, deviation = after.Deviation },
        },
    };

    public Task<Answer> MeasureAsync(JsonNode test, object body) => scene.Owner.PostAsync(scene.Path($"tests/{(string)test["id"]!}/measurements"), body);

    public Task<Answer> DecideAsync(JsonNode test, object body, string? key = null) => scene.Owner.PostAsync(scene.Path($"tests/{(string)test["id"]!}/verdict"), body, key);

    public Task<Answer> LineAsync(string fix) => scene.Owner.GetAsync(scene.Path($"fixes/{fix}/line"));

    static object Figure(string metric, object window, double n, double count) => new { metric, window, n, count };

    /// <summary>A day so many days ago: the windows begin 140 and 84 days ago and have 28 days.</summary>
    public string Day(int daysAgo) => $"{today.AddDays(-daysAgo):yyyy-MM-dd}";

    object Window(int daysAgo) => new { from = Day(daysAgo), until = Day(daysAgo - 28) };
}
