using Journey.Owners.V1;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Units;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class UnitEndpoints
{
    /// <summary>Journeys whose owners are asked for at once on the unit's start.</summary>
    const int MostJourneys = 50;

    /// <summary>Journeys whose beliefs are held against reasons at once: each reads a log.</summary>
    const int MostBeliefs = 12;

    public static void MapUnits(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", Start).NeedsSignIn();
        pages.MapGet("/units", Choose).NeedsSignIn();
        pages.MapGet("/units/{unit}", Home).Needs(Journey.Platform.Identity.Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/maps", Journeys).Needs(Journey.Platform.Identity.Role.Viewer).Keep();
    }

    static async Task<IResult> Start(Parts parts)
    {
        var units = await UnitsAsync(parts);
        return units is { Count: 1 } ? Results.Redirect(Addresses.Unit(units[0].Unit.Key)) : View.Page<UnitsPage, UnitsModel>(new(parts.Frame, units));
    }

    static async Task<IResult> Choose(Parts parts)
    {
        var units = await UnitsAsync(parts);
        return View.Page<UnitsPage, UnitsModel>(new(parts.Frame, units));
    }

    static async Task<IResult> Home(Parts parts, HttpContext http, string unit, string? segment) => View.Page<HomePage, HomeModel>(await HomeAsync(parts, http, unit, segment));

    static async Task<IResult> Journeys(Parts parts, HttpContext http, string unit, string? segment) =>
        View.Page<HomePage, HomeModel>(await HomeAsync(parts, http, unit, segment) with { OnlyJourneys = true });

    static async Task<IReadOnlyList<Membership>?> UnitsAsync(Parts parts) =>
        (await parts.TryAsync("owners", o => parts.Owners.ListUnitsAsync(new(), o)))?.Units;

    static async Task<HomeModel> HomeAsync(Parts parts, HttpContext http, string unit, string? segment)
    {
        var sources = parts.TryAsync("evidence", o => parts.Evidence.ListSourcesAsync(new(), o));
        var fixes = parts.TryAsync("owners", o => parts.Owners.ListFixesAsync(new(), o));
        var maps = await parts.AllMapsAsync();
        var segments = (maps ?? []).Select(map => map.Segment).OfType<Maps.V1.Segment>().Where(known => known.Key.Length > 0).DistinctBy(known => known.Key).OrderBy(known => known.Name, StringComparer.Ordinal).ToList();
        var cut = segments.Any(known => known.Key == segment) ? segment! : "";
        if (segment is not null)
        {
            SegmentChoice.Remember(http, unit, cut);
        }
        var chosen = maps?.Where(map => cut.Length == 0 || map.Segment?.Key == cut).ToList();
        var rows = await RowsAsync(parts, chosen?.Take(MostJourneys).ToList() ?? [], fixes);
        var known = (await sources)?.Sources;
        var frame = parts.Frame;
        return new(frame, maps is null ? null : [.. Portfolio.Arrange(rows, maps).Select(row => row with { Frame = frame })], known)
        {
            Segment = cut,
            Remembered = SegmentChoice.Of(http.Request, unit),
            Segments = segments,
            Rest = [.. (chosen ?? []).Skip(MostJourneys)],
        };
    }

    static async Task<IReadOnlyList<JourneyRowModel>> RowsAsync(Parts parts, IReadOnlyList<Maps.V1.MapSummary> maps, Task<ListFixesReply?> fixes)
    {
        var gaps = Task.WhenAll(maps.Select(map => parts.TryAsync("owners", o => parts.Owners.GetGapsAsync(new() { MapId = map.MapId }, o))));
        var beliefs = await Task.WhenAll(maps.Take(MostBeliefs).Select(map => parts.TryAsync("evidence", o => parts.Evidence.GetBeliefAsync(new() { MapId = map.MapId }, o))));
        var owned = await gaps;
        var running = (await fixes)?.Fixes.Where(fix => fix.State == FixState.Running).CountBy(fix => fix.MapId).ToDictionary(StringComparer.Ordinal);
        return [.. maps.Select((map, i) => new JourneyRowModel(parts.Frame, map, owned[i]) { Belief = beliefs.ElementAtOrDefault(i), Running = running is null ? null : running.GetValueOrDefault(map.MapId) })];
    }
}
