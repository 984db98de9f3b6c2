using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Maps;
using Journey.Portal.Editing;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class MapEndpoints
{
    public static void MapMaps(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/new", New).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps", Create).Needs(Role.Contributor);
        pages.MapGet("/units/{unit}/maps/{id}", Show).Needs(Role.Viewer).Keep();
    }

    static async Task<IResult> Show(Parts parts, string id, string? log, string? seen, string? stage) =>
        View.Page<MapPage, MapPageModel>(await parts.PageAsync(id, new(log ?? "", seen ?? "", stage ?? "")));

    static async Task<IResult> New(Parts parts, string? template, string? segment, string? family)
    {
        var fields = new Dictionary<string, string>(MapTemplates.Of(template ?? "")?.Fields ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        if (segment is { Length: > 0 } key)
        {
            var defined = await parts.Maps.GetSegmentAsync(new() { Key = key }, parts.Options);
            (fields["segmentKey"], fields["segment"]) = (defined.Key, defined.Name);
        }
        if (family is { Length: > 0 })
        {
            fields["family"] = family;
        }
        return View.Page<NewMapPage, NewMapModel>(new(parts.Frame, fields, []));
    }

    static async Task<IResult> Create(Parts parts, HttpRequest request, string unit)
    {
        var typed = await Typed.ReadAsync(request);
        try
        {
            var document = typed.TryGetValue("json", out var json) ? MapForms.FromJson(json) : MapForms.FromFields(typed);
            if (typed.Or("segmentKey") is { Length: > 0 } key)
            {
                var defined = await parts.Maps.GetSegmentAsync(new() { Key = key }, parts.Options);
                document.Segment = new() { Key = defined.Key, Name = defined.Name, Priority = defined.Priority, DefinitionVersion = defined.Version };
            }
            var made = await parts.Maps.CreateMapAsync(new() { Document = document }, parts.Options);
            return Results.Extensions.SeeOther(Addresses.Map(unit, made.Map.MapId) + "?done=map");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            return View.Page<NewMapPage, NewMapModel>(new(parts.Frame, typed, refusal.All), 422);
        }
    }
}
