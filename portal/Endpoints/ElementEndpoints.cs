using System.Globalization;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Maps;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>Small edits in place. Each is a revision against the version the person saw.</summary>
internal static class ElementEndpoints
{
    static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    public static void MapElements(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/elements/{element}", Edit).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/elements/{element}", Revise).Needs(Role.Contributor);
    }

    static async Task<IResult> Edit(Parts parts, HttpRequest request, string id, string element)
    {
        var model = await EditorAsync(parts, id, element, Nothing);
        return request.WantsFragment()
            ? View.Fragment<ElementEditor, EditorModel>(model)
            : View.Page<ElementPage, EditorModel>(model);
    }

    static async Task<IResult> Revise(Parts parts, HttpContext http, string unit, string id, string element)
    {
        var typed = await Typed.ReadAsync(http.Request);
        _ = int.TryParse(typed.Or("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        try
        {
            var seen = await EditorAsync(parts, id, element, typed);
            var revision = new Maps.V1.ReviseMapRequest { MapId = id, ExpectedVersion = version };
            revision.Edits.Add(MapEdits.Of(seen, typed));
            var saved = await parts.Maps.ReviseMapAsync(revision, parts.Options);
            return await SavedAsync(parts, http, unit, id, element, saved.Map.Version);
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Conflict } refusal)
        {
            return await AgainAsync(parts, http, id, element, typed, refusal);
        }
    }

    static async Task<IResult> SavedAsync(Parts parts, HttpContext http, string unit, string id, string element, int version)
    {
        if (!http.Request.WantsFragment())
        {
            return Results.Extensions.SeeOther($"{Addresses.Map(unit, id)}?done=saved#{Dom.Element(element)}");
        }
        http.Response.Headers["HX-Trigger-After-Settle"] = $$"""{"focusOn":"edit-{{element}}"}""";
        return View.Fragment<MapBody, MapPageModel>(await parts.PageAsync(id, new("", "", "")), $"Saved as version {version}.");
    }

    /// <summary>The same form: with messages, or beside what somebody else saved meanwhile. Nothing typed is lost.</summary>
    static async Task<IResult> AgainAsync(Parts parts, HttpContext http, string id, string element, Dictionary<string, string> typed, Refusal refusal)
    {
        var conflict = refusal.Kind == ErrorKind.Conflict;
        var model = await EditorAsync(parts, id, element, typed) with { Conflict = conflict, Wrong = conflict ? [] : refusal.All };
        var code = conflict ? 409 : 422;
        if (!http.Request.WantsFragment())
        {
            return View.Page<ElementPage, EditorModel>(model, code);
        }
        http.Response.Headers["HX-Retarget"] = $"#{Dom.Editor(id)}";
        http.Response.Headers["HX-Reswap"] = "innerHTML";
        http.Response.Headers["HX-Trigger-After-Settle"] = conflict ? """{"focusOn":"editor-title"}""" : """{"focusOn":"errors"}""";
        return View.Fragment<ElementEditor, EditorModel>(model, code: code);
    }

    static async Task<EditorModel> EditorAsync(Parts parts, string id, string element, IReadOnlyDictionary<string, string> typed)
    {
        var map = await parts.Maps.GetMapAsync(new() { MapId = id }, parts.Options);
        var model = new EditorModel(new(parts.Frame, map.Map, null, null), element, typed, []);
        return model.Kind != "step" || model.Step is not null
            ? model
            : throw new ElementNotFound();
    }

    sealed class ElementNotFound() : JourneyException(
        ErrorKind.NotFound, "ELEMENT_NOT_FOUND", "The map has no such stage or step.");
}
