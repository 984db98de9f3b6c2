using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Journey.Running;

namespace Journeys.Tests;

/// <summary>A test of a change whose figures come from the log that it was registered with: all parts together, through the gateway.</summary>
public sealed class MeasuredTests(JourneyFixture journey) : IClassFixture<JourneyFixture>
{
    const string Unit = "/api/v1/units/measured";
    static readonly DateTime Before = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);
    static readonly DateTime After = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Shares_counts_and_means_are_those_of_the_cases_that_began_in_each_window_followed_alike()
    {
        using var api = journey.Api(journey.Token("measurer", organisation: true));
        await SendAsync(api, "/api/v1/units", new { key = "measured", name = "Measured", timeZone = "UTC" });
        await SendAsync(api, $"{Unit}/sources", new { key = "shop", name = "Shop", origin = "customer", tier = "A", method = "contacts" });
        await ImportAsync(api, File());
        var map = await SendAsync(api, $"{Unit}/maps", Documents.Small("Measured"));
        var person = (string)(await SendAsync(api, $"{Unit}/people", new { name = "Ana Doe" }))["id"]!;
        var fix = await SendAsync(api, $"{Unit}/fixes", new { map = (string)map["id"]!, candidate = (string)map["ids"]!["fix1"]!, person, due = "2199-01-01", metric = new { name = "calls", scope = "local" } });

        var test = await SendAsync(api, $"{Unit}/fixes/{fix["id"]}/test", new
        {
            assumption = "The bill is not understood",
            change = "A preview",
            baseline = Window(Before),
            after = Window(After),
            metrics = new[] { Metric("calls", "proportion", "activity", "call"), Metric("contacts", "count", "reason", "billing"), Metric("mood", "mean", "score", "1-5") },
        });
        var taken = await SendAsync(api, $"{Unit}/tests/{test["id"]}/measurements", new { fromLog = true });

        var told = taken["customerBehaviour"]!.AsArray().ToDictionary(metric => (string)metric!["key"]!);
        Assert.Equal(("40 12", "40 5"), (Counts(told["calls"]!, "baseline"), Counts(told["calls"]!, "after")));
        Assert.Equal(("40 13", "40 5"), (Counts(told["contacts"]!, "baseline"), Counts(told["contacts"]!, "after")));
        Assert.Equal((13.0, 2.0, 5.0, 4.0), ((double)told["mood"]!["baseline"]!["n"]!, (double)told["mood"]!["baseline"]!["mean"]!, (double)told["mood"]!["after"]!["n"]!, (double)told["mood"]!["after"]!["mean"]!));
        Assert.StartsWith("shop at revision ", (string)taken["measurements"]![0]!["source"]!, StringComparison.Ordinal);
    }

    // Of forty who order in each window twelve call before and five after, one of them twice; one calls when nobody is followed any more.
    static string File()
    {
        var rows = new StringBuilder("case,activity,time,reason,score\n");
        void Add(string who, string activity, DateTime at, string reason = "", string score = "") =>
            rows.Append(CultureInfo.InvariantCulture, $"{who},{activity},{at:yyyy-MM-ddTHH:mm:ssZ},{reason},{score}\n");
        foreach (var (name, from, calls, score) in new[] { ("b", Before, 12, "2"), ("a", After, 5, "4") })
        {
            for (var i = 0; i < 40; i++)
            {
                Add($"{name}{i}", "order", from.AddDays(i % 28));
                if (i < calls)
                {
                    Add($"{name}{i}", "call", from.AddDays((i % 28) + 3), "billing", score);
                }
            }
        }
        Add("b0", "call", Before.AddDays(20), "billing", "2");
        Add("b27", "call", Before.AddDays(27 + 9), "billing", "5");
        Add("z", "order", After.AddDays(60));
        return rows.ToString();
    }

    static object Metric(string key, string kind, string of, string value) => new
    {
        key,
        name = key,
        numerator = "what is counted",
        denominator = "customers",
        kind,
        scope = "local",
        subject = "customerBehaviour",
        direction = kind == "mean" ? "rise" : "fall",
        smallest = .02,
        lagDays = 7,
        log = new { log = "shop", of, value },
    };

    static object Window(DateTime from) => new { from = $"{from:yyyy-MM-dd}", until = $"{from.AddDays(28):yyyy-MM-dd}" };

    static string Counts(JsonNode metric, string cell) => $"{metric[cell]!["n"]} {metric[cell]!["count"]}";

    static async Task ImportAsync(HttpClient api, string file)
    {
        using var content = new StringContent(file, Encoding.UTF8, "text/csv");
        using var answer = await api.PostAsync($"{Unit}/sources/shop/imports?format=csv&case=case&activity=activity&time=time&reason=reason&score=score&scale=1-5", content, TestContext.Current.CancellationToken);
        var import = await ReadAsync(answer);
        while ((string)(await api.GetFromJsonAsync<JsonNode>($"{Unit}/sources/shop/imports/{import["id"]}"))!["state"]! is "queued" or "running")
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    static async Task<JsonNode> SendAsync(HttpClient api, string path, object body)
    {
        using var answer = await api.PostAsJsonAsync(path, body);
        return await ReadAsync(answer);
    }

    static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
