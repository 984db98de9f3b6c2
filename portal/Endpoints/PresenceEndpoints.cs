using System.Globalization;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Maps;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>What others do to a map while somebody reads it.</summary>
internal static class PresenceEndpoints
{
    public static void MapPresence(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/moved", Moved).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/maps/{id}/visits", Visit).Needs(Role.Viewer);
    }

    /// <summary>Nothing while the map stands where it stood. What is said is said once: the note does not ask again.</summary>
    static async Task<IResult> Moved(Parts parts, HttpRequest request, string id, int? from)
    {
        var map = await parts.Maps.GetMapAsync(new() { MapId = id }, parts.Options);
        var view = new MapView(parts.Frame, map.Map, null, null);
        if (await parts.MeanwhileAsync(id, from ?? 0, map.Map.Version) is not { } meanwhile)
        {
            return request.WantsFragment() ? Results.NoContent() : Results.Extensions.SeeOther(Addresses.Map(view.Unit, id));
        }
        var model = new ChangesModel(view, meanwhile.From, meanwhile.To, meanwhile);
        return request.WantsFragment() ? View.Fragment<MovedNote, ChangesModel>(model) : View.Page<ChangesPage, ChangesModel>(model);
    }

    static async Task<IResult> Visit(Parts parts, HttpRequest request, string unit, string id)
    {
        var typed = await Typed.ReadAsync(request);
        _ = int.TryParse(typed.Or("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        await parts.Maps.NoteVisitAsync(new() { MapId = id, Version = version }, parts.Options);
        return Results.Extensions.SeeOther(Addresses.Map(unit, id) + "?done=seen");
    }
}
