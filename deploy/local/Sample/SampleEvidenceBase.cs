namespace Journey.Local.Sample;

/// <summary>What the claims of the sample maps stand on: the three files, and four pieces of evidence added by hand. The journey of a line fault
/// has next to nothing: an old log and a workshop.</summary>
internal static class SampleEvidenceBase
{
    static readonly SampleItem[] Items =
    [
        new("interviews", "Home interviews (sample)", "customer", "A", "interview", 12, DaysOld: 180),
        new("tracking", "Tracking log of the former courier (sample)", "operations", "S", "log", 1_200, DaysOld: 730),
        new("listening", "Call listening, eight second calls (sample)", "customer", "A", "observation", 8, DaysOld: 90),
        new("workshop", "Mapping workshop, ten notes (sample)", "internal", "D", "workshop", 10, DaysOld: 10),
        new("outages", "Outage log of the former network (sample)", "operations", "S", "log", 640, DaysOld: 900),
    ];

    static readonly SampleCitation[] NewHouseholds =
    [
        new("claim-price", "workshop", "supports", "Believed by everybody in the room."),
        new("claim-confirm", SampleFiles.Shop, "supports", "Confirmation opened in 94 of 100 orders."),
        new("claim-windows", "tracking", "supports", "Half of the tracking visits followed a moved window."),
        new("claim-delivered", SampleFiles.Shop, "supports", "Router received in 98 of 100 orders."),
        new("claim-setup", "workshop", "supports", "Marked as the low point."),
        new("claim-setup", "interviews", "supports", "Five of twelve needed a second try."),
        new("claim-setup", SampleFiles.Shop, "contradicts", "Nearly everybody who opened the guide is online within the hour."),
        new("claim-setup", SampleFiles.Survey, "contradicts", "Households say the guide was rather good."),
        new("claim-setup", SampleFiles.Contacts, "contradicts", "Setup is given as the reason less than half as often as billing."),
        new("claim-online", SampleFiles.Shop, "supports", "Online in 92 of 100 orders."),
        new("claim-bill", SampleFiles.Survey, "supports", "The first bill is the low point of what households say."),
        new("claim-bill", SampleFiles.Contacts, "supports", "Billing leads the reasons given."),
        new("claim-second-call", "listening", "supports", "Eight second calls listened to."),
    ];

    static readonly SampleCitation[] Movers =
    [
        new("claim-visit", "workshop", "supports", "Everybody had a story about a missed window."),
        new("claim-visit", SampleFiles.Survey, "contradicts", "The visit is what movers like most."),
        new("claim-number", SampleFiles.Contacts, "contradicts", "The number leads the reasons that movers give."),
        new("claim-number", "workshop", "supports", "Nobody had heard of a problem."),
        new("claim-online", SampleFiles.Shop, "supports", "First connection within hours of the visit."),
        new("claim-bill", SampleFiles.Survey, "supports", "Rather good, in the middle of what movers say."),
    ];

    static readonly SampleCitation[] Fault =
    [
        new("claim-second", "outages", "supports", "62 of 640 faults were reported again within 14 days."),
        new("claim-silence", "workshop", "supports", "Two notes said so."),
    ];

    public static async Task CiteAsync(SampleApi api, SampleMaps maps, DateTimeOffset today, CancellationToken ct)
    {
        var items = new Dictionary<string, string>();
        foreach (var item in Items)
        {
            var made = await api.PostAsync("/evidence",
                new { title = item.Title, origin = item.Origin, tier = item.Tier, method = item.Method, n = item.N, dated = today.AddDays(-item.DaysOld) }, "item-" + item.Key, ct);
            items[item.Key] = (string)made["itemId"]!;
        }

        foreach (var (map, citations) in new[] { (maps.NewHouseholds, NewHouseholds), (maps.Movers, Movers), (maps.Fault, Fault) })
        {
            foreach (var cited in citations)
            {
                var (itemId, sourceKey) = items.TryGetValue(cited.Evidence, out var id) ? (id, null) : ((string?)null, cited.Evidence);
                await api.PostAsync($"/claims/{map.Ids[cited.Claim]}/citations",
                    new { itemId, sourceKey, stance = cited.Stance, note = cited.Note }, $"cite-{map.Id}-{cited.Claim}-{cited.Evidence}", ct);
            }
        }
    }

    sealed record SampleItem(string Key, string Title, string Origin, string Tier, string Method, int N, int DaysOld);

    sealed record SampleCitation(string Claim, string Evidence, string Stance, string Note);
}
