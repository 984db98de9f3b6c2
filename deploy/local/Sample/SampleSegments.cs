namespace Journey.Local.Sample;

/// <summary>Who belongs to the sample's segments. All should have a map of their own; shared flats have none yet.</summary>
internal static class SampleSegments
{
    static readonly (string Key, string Name, string Criteria, int Size, double Share)[] Segments =
    [
        ("new-households", "New households", "Ordered a line at an address that had none with us", 1_400, .62),
        ("movers", "Moving households", "Ordered a line at a second address and ended the first within 60 days", 420, .18),
        ("small-shops", "Small shops", "Business contract with up to five lines and a card terminal", 230, .10),
        ("shared-flats", "Shared flats", "Three or more adults at one address, one contract", 220, .10),
    ];

    public static async Task DefineAsync(SampleApi api, DateTimeOffset day, CancellationToken ct)
    {
        foreach (var (key, name, criteria, size, share) in Segments)
        {
            var from = DateOnly.FromDateTime(day.UtcDateTime).AddDays(-120);
            await api.PostAsync("/segments",
                new { key, name, criteria, priority = true, size, share, source = "Orders of four months (generated sample)", from, reason = "First definition" }, "segment-" + key, ct);
        }
    }
}
