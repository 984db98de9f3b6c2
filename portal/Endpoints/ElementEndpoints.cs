using System.Globalization;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Maps;
using Journey.Portal.Editing;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>Edits of one element: fields, place, parts, removal, what is added to it. Each is a revision against the version the person saw.</summary>
internal static class ElementEndpoints
{
    static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    public static void MapElements(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/elements/{element}", Edit).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/elements/{element}", Revise).Needs(Role.Contributor);
    }

    static async Task<IResult> Edit(Parts parts, HttpRequest request, string unit, string id, string element, string? add, string? lane)
    {
        var view = await ViewAsync(parts, id);
        var model = await WithMapsAsync(parts, Open(view, element, Nothing) with { Adding = add ?? "", Lane = lane ?? "", Lens = EditorReturn.LensBefore(request, unit, id) });
        var comments = await parts.TryAsync("maps", o => parts.Maps.ListCommentsAsync(new() { MapId = id, Element = model.Node.Id, OpenOnly = true, Limit = 200 }, o));
        model = model with { Comments = comments?.Comments.Count ?? 0 };
        return request.WantsFragment()
            ? View.Fragment<ElementEditor, EditorModel>(model)
            : View.Page<ElementPage, EditorModel>(model);
    }

    static async Task<IResult> Revise(Parts parts, HttpContext http, string unit, string id, string element)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var view = await ViewAsync(parts, id);
        if (new MapTree(view.Document, id).Find(element) is null)
        {
            return await GoneAsync(parts, http, view, element, typed);
        }
        try
        {
            var seen = Open(view, element, typed);
            var revision = new ReviseMapRequest { MapId = id, ExpectedVersion = VersionOf(typed), Reason = Reason(seen, typed) };
            revision.Edits.Add(MapEdits.Of(seen, typed));
            if (revision.Edits.Count == 0)
            {
                return await SavedAsync(parts, http, new(seen, seen.Tree, typed.Or("do"), view.Version.Version, ""));
            }
            var saved = await parts.Maps.ReviseMapAsync(revision, parts.Options);
            return await SavedAsync(parts, http, new(seen, new(saved.Map.Document, id), typed.Or("do"), saved.Map.Version, saved.Ids.GetValueOrDefault("added", "")));
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Conflict or ErrorKind.Precondition } refusal)
        {
            return await AgainAsync(parts, http, id, element, typed, refusal);
        }
    }

    static async Task<IResult> SavedAsync(Parts parts, HttpContext http, EditDone done)
    {
        var id = done.Before.View.Id;
        var address = $"{done.Before.Back}?done={done.Code}#{Dom.Element(done.Before.Lens.Length > 0 ? done.Edited : done.Focus)}";
        if (!http.Request.WantsFragment())
        {
            return Results.Extensions.SeeOther(address);
        }
        if (done.Before.Lens.Length > 0)
        {
            http.Response.Headers["HX-Redirect"] = address;
            return Results.Ok();
        }
        http.Response.Headers["HX-Trigger-After-Settle"] = $$"""{"focusOn":"edit-{{done.Focus}}"}""";
        http.Response.Headers["HX-Replace-Url"] = http.Request.Headers["HX-Current-URL"].ToString().Contains("/elements/", StringComparison.Ordinal) ? done.Before.Back : "false";
        var looks = http.Request.Looks();
        return View.Fragment<MapBody, MapPageModel>(await parts.PageAsync(id, looks.Stage.Length > 0 ? looks with { Stage = done.Stage } : looks), done.Words);
    }

    /// <summary>The same form: with messages, or beside what somebody else saved meanwhile. Nothing typed is lost.</summary>
    static async Task<IResult> AgainAsync(Parts parts, HttpContext http, string id, string element, Dictionary<string, string> typed, Refusal refusal)
    {
        var conflict = refusal.Kind == ErrorKind.Conflict;
        var view = await ViewAsync(parts, id);
        if (new MapTree(view.Document, id).Find(element) is null)
        {
            return await GoneAsync(parts, http, view, element, typed);
        }
        var model = await WithMapsAsync(parts, Open(view, element, typed) with
        {
            Conflict = conflict,
            Wrong = conflict ? [] : refusal.All,
            Meanwhile = conflict ? await parts.MeanwhileAsync(id, VersionOf(typed), view.Version.Version) : null,
        });
        var code = conflict ? 409 : 422;
        if (!http.Request.WantsFragment())
        {
            return View.Page<ElementPage, EditorModel>(model, code);
        }
        IntoEditor(http, id, conflict ? "editor-title" : "errors");
        return View.Fragment<ElementEditor, EditorModel>(model, code: code);
    }

    static async Task<IResult> GoneAsync(Parts parts, HttpContext http, MapView view, string element, Dictionary<string, string> typed)
    {
        var model = new GoneModel(view, typed, await parts.RemovalAsync(view.Id, element, VersionOf(typed), view.Version.Version));
        if (!http.Request.WantsFragment())
        {
            return View.Page<GonePage, GoneModel>(model, 409);
        }
        IntoEditor(http, view.Id, "editor-title");
        return View.Fragment<ElementGone, GoneModel>(model, code: 409);
    }

    static void IntoEditor(HttpContext http, string id, string focus)
    {
        http.Response.Headers["HX-Retarget"] = $"#{Dom.Editor(id)}";
        http.Response.Headers["HX-Reswap"] = "innerHTML";
        http.Response.Headers["HX-Trigger-After-Settle"] = $$"""{"focusOn":"{{focus}}"}""";
    }

    static async Task<MapView> ViewAsync(Parts parts, string id)
    {
        var map = await parts.Maps.GetMapAsync(new() { MapId = id }, parts.Options);
        return new(parts.Frame, map.Map, null, null);
    }

    static EditorModel Open(MapView view, string element, IReadOnlyDictionary<string, string> typed)
    {
        var model = new EditorModel(view, element, typed, []) { Lens = EditorReturn.LensOf(typed) };
        return model.Tree.Find(element) is not null ? model : throw new ElementNotFound();
    }

    /// <summary>With the maps of the unit where a step may be shown in detail by one of them.</summary>
    static async Task<EditorModel> WithMapsAsync(Parts parts, EditorModel model)
    {
        if (!model.Offered.Prepend(model.Kind).SelectMany(kind => kind.Fields).Any(field => field.Form == FieldForm.Map))
        {
            return model;
        }
        var maps = await parts.TryAsync("maps", o => parts.Maps.ListMapsAsync(new() { Limit = 200 }, o));
        return model with { Maps = [.. (maps?.Maps ?? []).Where(map => map.MapId != model.View.Id).Select(map => (map.MapId, map.Title))] };
    }

    /// <summary>Why, as it was typed; for a removal with what went, so that the list of versions says it.</summary>
    static string Reason(EditorModel seen, IReadOnlyDictionary<string, string> typed) => typed.Or("do") == "remove" && typed.Or("because") is { Length: > 0 } because
        ? $"Removed {seen.Kind.Name} “{seen.Node.Title}”: {because}"
        : "";

    static int VersionOf(IReadOnlyDictionary<string, string> typed) =>
        int.TryParse(typed.Or("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    sealed class ElementNotFound() : JourneyException(
        ErrorKind.NotFound, "ELEMENT_NOT_FOUND", "The map has no such element.");
}
