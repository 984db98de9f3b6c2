using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads the unit's journeys side by side.</summary>
internal static class PortfolioReading
{
    /// <summary>Journeys of one page: each is read, and asked what is at stake on it, which reads a log.</summary>
    const int MostJourneys = 12;

    const int MostUsage = 100;

    public static async Task<PortfolioModel> PortfolioAsync(this Parts parts, string cursor)
    {
        var defined = parts.TryAsync("maps", o => parts.Maps.ListSegmentsAsync(new() { Limit = 200 }, o));
        var all = await parts.AllMapsAsync();
        // Maps of one family stand side by side, so they are not torn apart by the lists' order.
        var ordered = (all ?? []).GroupBy(map => map.Family.Length > 0 ? map.Family : map.MapId).SelectMany(family => family).ToList();
        var before = ordered.FindIndex(map => map.MapId == cursor) + 1;
        var cut = ordered.Skip(before).Take(MostJourneys).ToList();
        var read = await Task.WhenAll(cut.Select(parts.MappedAsync));
        var journeys = read.OfType<MappedJourney>().ToList();
        var stakes = await Task.WhenAll(journeys.Where(journey => journey.Version.Document.PainPoints.Count > 0).Select(parts.StakesOfAsync));
        var segments = (await defined)?.Segments ?? [];
        return new(parts.Frame, all is null ? null : journeys, segments, [.. stakes.OfType<StakesModel>()])
        {
            Before = before,
            Shown = cut.Count,
            All = ordered.Count,
            Next = before + cut.Count < ordered.Count ? cut[^1].MapId : "",
        };
    }

    public static async Task<UsageModel> UsageAsync(this Parts parts, string cursor)
    {
        var reply = await parts.TryAsync("owners", o => parts.Owners.ListUsageAsync(new() { Limit = MostUsage, Cursor = cursor }, o));
        return new(parts.Frame, reply?.Maps, reply?.Next ?? "");
    }

    static async Task<MappedJourney?> MappedAsync(this Parts parts, MapSummary summary)
    {
        var staleness = parts.ReportAsync(summary.MapId);
        var map = await parts.TryAsync("maps", o => parts.Maps.GetMapAsync(new() { MapId = summary.MapId }, o));
        var report = await staleness;
        return map is null ? null : new(summary, map.Map, report);
    }

    static async Task<StakesModel?> StakesOfAsync(this Parts parts, MappedJourney journey)
    {
        var stakes = await parts.TryAsync("evidence", o => parts.Evidence.GetStakesAsync(new() { MapId = journey.Summary.MapId, Selection = new() }, o));
        if (stakes is not { Status: StakeStatus.Told })
        {
            return null;
        }
        var name = stakes.Basis?.LogKey is { Length: > 0 } key ? await parts.LogNameAsync(key) : "";
        return new(new MapView(parts.Frame, journey.Version, null, null), stakes, name);
    }
}
