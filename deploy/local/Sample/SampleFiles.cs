using System.Text.Json.Nodes;

namespace Journey.Local.Sample;

/// <summary>The two sources of the sample unit with their generated files, and the log that joins them by household.</summary>
internal static class SampleFiles
{
    public const string Shop = "shop-events";
    public const string Contacts = "support-contacts";
    public const string Log = "first-30-days";

    // Nothing in the log is a payment, and a contact with support is no step of the way: both are worth seeing.
    static readonly (string Activity, string Touchpoint)[] Touchpoints =
    [
        ("purchase", "checkout"), ("open confirmation", "order-confirmation"), ("track parcel", "tracking"), ("receive router", "doorstep-delivery"),
        ("open setup guide", "setup-guide"), ("get online", "first-connection"), ("get first bill", "first-bill"), ("call about bill", "billing-call"),
    ];

    public static async Task ImportAsync(SampleApi api, DateTimeOffset today, CancellationToken ct)
    {
        var evidence = new SampleEvidence(today.AddDays(-1));
        await RegisterAsync(api, Shop, "Shop, courier and connection events (generated sample)", "S", "log", ct);
        await RegisterAsync(api, Contacts, "Support contacts (generated sample)", "B", "contacts", ct);
        // The log is there before its sources are read: an import is done when the log has it.
        await api.PostAsync("/logs",
            new { key = Log, name = "Contacts within 30 days of purchase (generated sample)", sources = new[] { Shop, Contacts }, anchor = "purchase", days = 30, caseRule = "anchor" }, "log", ct);
        await api.PostAsync($"/logs/{Log}/touchpoints", new { rows = Touchpoints.Select(row => new { activity = row.Activity, touchpoint = row.Touchpoint }) }, "touchpoints", ct);
        await api.ImportAsync(Shop, "case=household&activity=event&time=at&channel=channel&segment=segment", evidence.ShopEvents(), ct);
        await api.ImportAsync(Contacts, "id=contact&case=household&activity=kind&time=at&channel=channel&reason=reason&segment=segment", evidence.Contacts(), ct);
    }

    static Task<JsonNode> RegisterAsync(SampleApi api, string key, string name, string tier, string method, CancellationToken ct) =>
        api.PostAsync("/sources", new { key, name, origin = "operations", tier, method }, "source-" + key, ct);
}
