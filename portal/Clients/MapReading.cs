using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads a map with what the other services know of it. Without the map there is no page; grades and owners may be missing.</summary>
internal static class MapReading
{
    /// <summary>Sources asked for reasons, most cited first: enough to choose from, few enough to wait for.</summary>
    const int MostSources = 5;

    public static async Task<MapView> ReadAsync(this Parts parts, string id)
    {
        var map = parts.Maps.GetMapAsync(new() { MapId = id }, parts.Options).ResponseAsync;
        var grades = parts.TryAsync("evidence", o => parts.Evidence.GradeClaimsAsync(new() { MapId = id }, o));
        var gaps = parts.TryAsync("owners", o => parts.Owners.GetGapsAsync(new() { MapId = id }, o));
        await ((Task)Task.WhenAll(map, grades, gaps)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new(parts.Frame, (await map).Map, await grades, await gaps);
    }

    /// <summary>The cited source with the most coded reasons, or the one asked for.</summary>
    public static async Task<Seen?> SeenAsync(this Parts parts, MapView view, string asked)
    {
        var sources = view.Cited.Where(item => item.SourceKey.Length > 0).DistinctBy(item => item.SourceKey).Take(MostSources).ToList();
        var answers = await Task.WhenAll(sources.Select(async item => (Item: item, Drivers: await parts.TryAsync("evidence", o =>
            parts.Evidence.GetDriversAsync(new() { LogKey = item.SourceKey, By = "reason", Top = 10 }, o)))));
        var coded = answers.Where(answer => answer.Drivers is { Coded: > 0 }).OrderByDescending(answer => answer.Drivers!.Coded).ToList();
        var chosen = coded.FirstOrDefault(answer => answer.Item.SourceKey == asked);
        chosen = chosen.Item is null ? coded.FirstOrDefault() : chosen;
        return chosen.Drivers is null ? null : new(chosen.Item, chosen.Drivers, [.. coded.Select(answer => answer.Item)]);
    }

    public static async Task<CompareModel> CompareAsync(this Parts parts, string id)
    {
        var improvement = parts.TryAsync("owners", o => parts.Owners.GetImprovementSystemAsync(new() { MapId = id }, o));
        var blueprint = parts.TryAsync("maps", o => parts.Maps.ReadBlueprintAsync(new() { MapId = id }, o));
        var segments = parts.TryAsync("maps", o => parts.Maps.CompareSegmentsAsync(new() { MapId = id }, o));
        return new(await improvement, await blueprint, await segments);
    }

    public static async Task<MapPageModel> PageAsync(this Parts parts, string id, string seen = "", string stage = "")
    {
        var compare = parts.CompareAsync(id);
        var view = await parts.ReadAsync(id) with { OpenStage = stage };
        var reasons = await parts.SeenAsync(view, seen);
        var together = await compare;
        return new(view with { Frame = parts.Frame }, reasons, together);
    }
}
