using System.Text.Json.Nodes;

namespace Journey.Local.Sample;

/// <summary>What is decided on the first 30 days, and what was committed: money behind the decision, a promise to sell behind none.</summary>
internal static class SampleDecisions
{
    const int ReviewDays = 58;
    const int EvidenceDays = 5;

    static readonly string[] InScope = ["First bill and its message", "Billing call script"];
    static readonly string[] OutOfScope = ["Prices and plan structure"];
    static readonly string[] Options = ["Send a one-page bill preview", "Rewrite the bill", "Do nothing"];
    static readonly string[] TradeOffs = ["The app redesign waits", "One more mail to each household"];

    /// <summary>Decides, and tells the id of the decision.</summary>
    public static async Task<string> DecideAsync(
        SampleApi api, string map, Dictionary<string, string> ids, IReadOnlyDictionary<string, string> people, DateTimeOffset today, CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(today.UtcDateTime);
        var draft = await api.PostAsync($"/maps/{map}/decisions", new
        {
            question = "What do we change first, so that new households understand the first bill?",
            inScope = InScope,
            deferred = new[]
            {
                new { what = "Setup guide", revisitTrigger = "if setup passes 25 % of contacts" }, new { what = "App bill view", revisitTrigger = "with the next app release" },
            },
            outOfScope = OutOfScope,
            missingEvidence = new[] { new { what = "Why one in three calls twice", owner = people["Aiko Tanaka"], due = day.AddDays(EvidenceDays) } },
            options = Options,
            tradeOffs = TradeOffs,
            chosenChange = new { what = "Send a one-page bill preview three days before the first bill", candidateFix = ids["fix-preview"] },
            owner = people["Mika Sato"],
            claims = new[] { new { claim = ids["claim-bill"] } },
            reviewAt = day.AddDays(ReviewDays),
            keepRetireCriterion = "Keep if billing contacts fall by 2 points or more; retire if a fall of 2 points is ruled out.",
        }, "decision", ct);
        var id = (string)draft["id"]!;
        await AwaitGradesAsync(api, id, ct);
        await api.DecideAsync($"/decisions/{id}/ruling", (int)draft["revision"]!, "ruling", ct);
        await api.PostAsync($"/maps/{map}/commitments", new { kind = "budget", what = "40,000 for the preview and its sending", decision = id, by = "Aiko Tanaka" }, "commit-budget", ct);
        await api.PostAsync($"/maps/{map}/commitments", new { kind = "sales", what = "“A bill you understand” in the autumn offer", by = "Ken Ito" }, "commit-sales", ct);
        return id;
    }

    /// <summary>Grades travel as events: a decision can be made once maps has heard of them.</summary>
    static async Task AwaitGradesAsync(SampleApi api, string decision, CancellationToken ct)
    {
        while ((await api.GetAsync($"/decisions/{decision}/readiness", ct))["missing"] is JsonArray { Count: > 0 })
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }
}
