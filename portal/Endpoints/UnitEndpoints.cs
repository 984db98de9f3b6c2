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

    public static void MapUnits(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", Start).NeedsSignIn();
        pages.MapGet("/units", Choose).NeedsSignIn();
        pages.MapGet("/units/{unit}", Home).Needs(Journey.Platform.Identity.Role.Viewer);
        pages.MapGet("/units/{unit}/maps", Journeys).Needs(Journey.Platform.Identity.Role.Viewer);
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

    static async Task<IResult> Home(Parts parts) => View.Page<HomePage, HomeModel>(await HomeAsync(parts));

    static async Task<IResult> Journeys(Parts parts) => View.Page<HomePage, HomeModel>(await HomeAsync(parts) with { OnlyJourneys = true });

    static async Task<IReadOnlyList<Membership>?> UnitsAsync(Parts parts) =>
        (await parts.TryAsync("owners", o => parts.Owners.ListUnitsAsync(new(), o)))?.Units;

    static async Task<HomeModel> HomeAsync(Parts parts)
    {
        var sources = parts.TryAsync("evidence", o => parts.Evidence.ListSourcesAsync(new(), o));
        var maps = await parts.TryAsync("maps", o => parts.Maps.ListMapsAsync(new() { Limit = MostJourneys }, o));
        var gaps = await Task.WhenAll((maps?.Maps ?? []).Select(map =>
            parts.TryAsync("owners", o => parts.Owners.GetGapsAsync(new() { MapId = map.MapId }, o))));
        var known = (await sources)?.Sources;
        var frame = parts.Frame;
        return new(frame, maps?.Maps.Select((map, i) => new JourneyRowModel(frame, map, gaps[i])).ToList(), known);
    }
}
