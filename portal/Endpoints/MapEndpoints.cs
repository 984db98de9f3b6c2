using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Maps;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class MapEndpoints
{
    public static void MapMaps(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/new", New).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps", Create).Needs(Role.Contributor);
        pages.MapGet("/units/{unit}/maps/{id}", Show).Needs(Role.Viewer);
        pages.MapGet("/units/{unit}/maps/{id}/versions", Versions).Needs(Role.Viewer);
        pages.MapGet("/units/{unit}/maps/{id}/versions/{version:int}", Version).Needs(Role.Viewer);
    }

    static async Task<IResult> Show(Parts parts, string id, string? log, string? seen, string? stage) =>
        View.Page<MapPage, MapPageModel>(await parts.PageAsync(id, new(log ?? "", seen ?? "", stage ?? "")));

    static IResult New(Parts parts) => View.Page<NewMapPage, NewMapModel>(new(parts.Frame, new Dictionary<string, string>(), []));

    static async Task<IResult> Create(Parts parts, HttpRequest request, string unit)
    {
        var typed = await Typed.ReadAsync(request);
        try
        {
            var document = typed.TryGetValue("json", out var json) ? MapForms.FromJson(json) : MapForms.FromFields(typed);
            var made = await parts.Maps.CreateMapAsync(new() { Document = document }, parts.Options);
            return Results.Extensions.SeeOther(Addresses.Map(unit, made.Map.MapId) + "?done=map");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            return View.Page<NewMapPage, NewMapModel>(new(parts.Frame, typed, refusal.All), 422);
        }
    }

    static async Task<IResult> Versions(Parts parts, string id, string? cursor)
    {
        var view = parts.ReadAsync(id);
        var versions = await parts.Maps.ListVersionsAsync(new() { MapId = id, Cursor = cursor ?? "" }, parts.Options);
        return View.Page<VersionsPage, VersionsModel>(new(await view, versions.Versions, versions.Next));
    }

    static async Task<IResult> Version(Parts parts, string id, int version)
    {
        var reply = await parts.Maps.GetVersionAsync(new() { MapId = id, Version = version }, parts.Options);
        return View.Page<VersionPage, MapView>(new(parts.Frame, reply.Map, null, null));
    }
}
