using System.Text.Json.Nodes;

namespace Journey.Local.Sample;

/// <summary>The two sources of the sample unit and their generated files.</summary>
internal static class SampleFiles
{
    public const string Shop = "shop-events";
    public const string Contacts = "support-contacts";

    public static async Task ImportAsync(SampleApi api, DateTimeOffset today, CancellationToken ct)
    {
        var evidence = new SampleEvidence(today.AddDays(-1));
        await RegisterAsync(api, Shop, "Shop, courier and connection events (generated sample)", "S", "log", ct);
        await RegisterAsync(api, Contacts, "Support contacts (generated sample)", "B", "contacts", ct);
        await api.ImportAsync(Shop, "case=household&activity=event&time=at&channel=channel&segment=segment", evidence.ShopEvents(), ct);
        await api.ImportAsync(Contacts, "id=contact&case=household&activity=kind&time=at&channel=channel&reason=reason&segment=segment", evidence.Contacts(), ct);
    }

    static Task<JsonNode> RegisterAsync(SampleApi api, string key, string name, string tier, string method, CancellationToken ct) =>
        api.PostAsync("/sources", new { key, name, origin = "operations", tier, method }, "source-" + key, ct);
}
