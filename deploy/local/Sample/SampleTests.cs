using System.Text.Json.Nodes;

namespace Journey.Local.Sample;

/// <summary>
/// Tests of the sample's fixes: of the preview, registered before it begins; of the setup guide, two that are over. What the room believed of a
/// printed manual was retired; the guide moved its point and not the line. Both were registered late, and their pages say so.
/// </summary>
internal static class SampleTests
{
    const int Weeks = 28;
    const int Follow = 30;

    public const int Count = 3;

    /// <summary>Registers the one that runs, and tells its id.</summary>
    public static async Task<string> RegisterAsync(SampleApi api, IReadOnlyDictionary<string, string> fixes, string decision, DateTimeOffset today, CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(today.UtcDateTime);
        var preview = await api.PostAsync($"/fixes/{fixes["fix-preview"]}/test", new
        {
            assumption = "A preview before the first bill lowers billing contacts",
            change = "Send a one-page bill preview three days before the first bill",
            segment = "new-households",
            decision,
            baseline = Window(day.AddDays(-Weeks)),
            after = Window(day.AddDays(2)),
            metrics = new[]
            {
                Metric("billing", "Households with a billing contact", "households with a billing contact", "fall", .02, "local", 0),
                Metric("settled", "Households settled on day 30", "households online with no open question", "rise", .04, "outcome", Follow),
            },
        }, "test-preview", ct);
        return (string)preview["id"]!;
    }

    /// <summary>The two that are over.</summary>
    public static async Task RecallAsync(SampleApi api, IReadOnlyDictionary<string, string> fixes, DateTimeOffset today, CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(today.UtcDateTime);
        await RetireAsync(api, fixes["fix-guide"], day.AddDays(-260), ct);
        await KeepAsync(api, fixes["fix-guide"], day.AddDays(-130), ct);
    }

    // A gain is ruled out: 618 of 2,000 before, 604 of 2,000 after.
    static async Task RetireAsync(SampleApi api, string fix, DateOnly from, CancellationToken ct)
    {
        var test = await BeginAsync(api, fix, from, "People want a printed manual", "Put a printed manual into the box", "test-manual", ct, Metric("alone", "Households that set up alone", "households online without a call", "rise", .04, "local", 0));
        await MeasureAsync(api, test, from, "measure-manual", ct, ("alone", 618, 2_000, 604, 2_000));
        await api.PostAsync($"/tests/{test}/verdict", new { verdict = "retire", because = "A gain of 4 points is ruled out; the manual stays in the drawer." }, "verdict-manual", ct);
    }

    // DOMAIN d8: the point got better, and a gain of four points of the outcome is ruled out.
    static async Task KeepAsync(SampleApi api, string fix, DateOnly from, CancellationToken ct)
    {
        var test = await BeginAsync(api, fix, from, "A shorter guide lets more households set up alone", "Guide of four steps", "test-guide", ct,
            Metric("alone", "Households that set up alone", "households online without a call", "rise", .03, "local", 0), Metric("settled", "Households settled on day 30", "households online with no open question", "rise", .04, "outcome", Follow));
        await MeasureAsync(api, test, from, "measure-guide", ct, ("alone", 600, 2_000, 720, 2_000), ("settled", 618, 1_500, 623, 1_500));
        await api.PostAsync($"/tests/{test}/verdict", new { verdict = "keep", because = "It costs nothing and helps at its point; the line needs something else." }, "verdict-guide", ct);
    }

    static async Task<string> BeginAsync(SampleApi api, string fix, DateOnly from, string assumption, string change, string key, CancellationToken ct, params object[] metrics)
    {
        var plan = new { assumption, change, segment = "new-households", baseline = Window(from), after = Window(from.AddDays(Weeks)), metrics };
        return (string)(await api.PostAsync($"/fixes/{fix}/test", plan, key, ct))["id"]!;
    }

    static Task<JsonNode> MeasureAsync(SampleApi api, string test, DateOnly from, string key, CancellationToken ct, params (string Metric, double Before, double BeforeN, double After, double AfterN)[] taken) =>
        api.PostAsync($"/tests/{test}/measurements", new
        {
            source = "Shop events and contacts (sample)",
            figures = taken.SelectMany(figure => new object[]
            {
                new { metric = figure.Metric, window = Window(from), n = figure.BeforeN, count = figure.Before },
                new { metric = figure.Metric, window = Window(from.AddDays(Weeks)), n = figure.AfterN, count = figure.After },
            }),
        }, key, ct);

    static object Window(DateOnly from) => new { from, until = from.AddDays(Weeks) };

    static object Metric(string key, string name, string numerator, string direction, double smallest, string scope, int lagDays) =>
        new { key, name, numerator, denominator = "new households", kind = "proportion", scope, subject = "customerBehaviour", direction, smallest, lagDays };
}
