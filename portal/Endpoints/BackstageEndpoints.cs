using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Compare;
using Journey.Portal.Editing;
using Journey.Portal.Html;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Endpoints;

/// <summary>Moves a step behind the line of visibility: one revision against the version the person saw, taken back like any other.</summary>
internal static class BackstageEndpoints
{
    public static void MapBackstage(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/units/{unit}/maps/{id}/elements/{element}/backstage", Move).Needs(Role.Contributor);

    static async Task<IResult> Move(Parts parts, HttpContext http, string unit, string id, string element)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var map = (await parts.Maps.GetMapAsync(new() { MapId = id }, parts.Options)).Map;
        try
        {
            var tree = new MapTree(map.Document, id);
            var step = tree.Of("step").FirstOrDefault(node => node.Id == element) ?? throw new StepGone();
            var revision = new ReviseMapRequest { MapId = id, ExpectedVersion = typed.Number("version"), Reason = $"Moved “{step.Title}” backstage, under “{tree.Find(typed.Or("under"))?.Title}”" };
            revision.Edits.Add(BackstageEdits.Of(tree, step, typed));
            var saved = await parts.Maps.ReviseMapAsync(revision, parts.Options);
            return await MovedAsync(parts, http, unit, id, step.Title, saved);
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Conflict or ErrorKind.Precondition } refusal)
        {
            return await AgainAsync(parts, http, id, element, typed, refusal);
        }
    }

    static async Task<IResult> MovedAsync(Parts parts, HttpContext http, string unit, string id, string title, ReviseMapReply saved)
    {
        var item = Dom.Element(saved.Ids.GetValueOrDefault("added", ""));
        if (!http.Request.WantsFragment())
        {
            return Results.Extensions.SeeOther($"{Addresses.Compare(unit, id, CompareReading.Blueprint)}?done=backstage#{item}");
        }
        http.Response.Headers["HX-Trigger-After-Settle"] = $$"""{"focusOn":"{{item}}"}""";
        return View.Fragment<CompareBody, ComparePageModel>(await parts.LensAsync(id, CompareReading.Blueprint), T("Moved “{0}” backstage. Version {1}.", title, saved.Map.Version));
    }

    /// <summary>The same page with the form open and what was typed in it: nothing was written.</summary>
    static async Task<IResult> AgainAsync(Parts parts, HttpContext http, string id, string element, Dictionary<string, string> typed, Refusal refusal)
    {
        var conflict = refusal.Kind == ErrorKind.Conflict;
        var model = await parts.LensAsync(id, CompareReading.Blueprint);
        model = model with
        {
            Refused = new(element, typed, refusal.All, conflict)
            {
                Meanwhile = conflict ? await parts.MeanwhileAsync(id, typed.Number("version"), model.View.Version.Version) : null,
            },
        };
        var code = conflict ? 409 : 422;
        if (!http.Request.WantsFragment())
        {
            return View.Page<ComparePage, ComparePageModel>(model, code);
        }
        http.Response.Headers["HX-Trigger-After-Settle"] = """{"focusOn":"refused"}""";
        return View.Fragment<CompareBody, ComparePageModel>(model, code: code);
    }

    sealed class StepGone() : JourneyException(
        ErrorKind.Conflict, "STEP_GONE", "The step is not on the map any more: somebody moved or removed it.");
}
