using System.Text.Json.Nodes;

namespace Journey.Local.Sample;

/// <summary>The three sources of the sample unit with their generated files, and the log that joins them by household.</summary>
internal static class SampleFiles
{
    public const string Shop = "shop-events";
    public const string Contacts = "support-contacts";
    public const string Survey = "day-29-survey";
    public const string Log = "first-30-days";

    // Nothing in the log is a payment, and a contact with support is no step of the way: both are worth seeing.
    static readonly (string Activity, string Touchpoint)[] Touchpoints =
    [
        ("purchase", "checkout"), ("open confirmation", "order-confirmation"), ("track parcel", "tracking"), ("receive router", "doorstep-delivery"),
        ("open setup guide", "setup-guide"), ("get online", "first-connection"), ("get first bill", "first-bill"), ("call about bill", "billing-call"),
        ("book visit", "visit-booking"), ("technician visit", "technician-visit"), ("number moved", "number-transfer"),
    ];

    public static async Task ImportAsync(SampleApi api, DateTimeOffset today, CancellationToken ct)
    {
        var evidence = new SampleEvidence(today.AddDays(-1));
        await RegisterAsync(api, Shop, "Shop, courier and connection events (generated sample)", "operations", "S", "log", [], ct);
        await RegisterAsync(api, Contacts, "Support contacts (generated sample)", "operations", "B", "contacts", [], ct);
        await RegisterAsync(api, Survey, "Day-29 survey (generated sample)", "customer", "A", "survey", ["touchpoint"], ct);
        // The log is there before its sources are read: an import is done when the log has it.
        await api.PostAsync("/logs",
            new { key = Log, name = "First 30 days after purchase, joined (generated sample)", sources = new[] { Shop, Contacts, Survey }, anchor = "purchase", days = 30, caseRule = "anchor" }, "log", ct);
        await MapAsync(api, Log, "touchpoints", ct);
        await MapAsync(api, Shop, "touchpoints-shop", ct);
        await api.ImportAsync(Shop, "case=household&activity=event&time=at&channel=channel&segment=segment", evidence.ShopEvents(), ct);
        await api.ImportAsync(Contacts, "id=contact&case=household&activity=kind&time=at&channel=channel&reason=reason&segment=segment", evidence.Contacts(), ct);
        await api.ImportAsync(Survey, "id=answer&case=household&time=at&score=score&scale=1-5&segment=segment", new SampleSurvey(evidence).Answers(), ct);
    }

    /// <summary>The touchpoint that an event of the shop's systems is.</summary>
    public static string TouchpointOf(string activity) => Touchpoints.Single(row => row.Activity == activity).Touchpoint;

    static Task<JsonNode> MapAsync(SampleApi api, string log, string key, CancellationToken ct) =>
        api.PostAsync($"/logs/{log}/touchpoints", new { rows = Touchpoints.Select(row => new { activity = row.Activity, touchpoint = row.Touchpoint }) }, key, ct);

    static Task<JsonNode> RegisterAsync(SampleApi api, string key, string name, string origin, string tier, string method, string[] dimensions, CancellationToken ct) =>
        api.PostAsync("/sources", new { key, name, origin, tier, method, dimensions }, "source-" + key, ct);
}
