using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Sources;
using Journey.Portal.Html;
using Journey.Portal.Models;
using Microsoft.AspNetCore.Http.Features;

namespace Journey.Portal.Endpoints;

internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/units/{unit}/sources/{key}/imports", Send).Needs(Role.Contributor);
        pages.MapGet("/units/{unit}/sources/{key}/imports/{import}", Show).Needs(Role.Viewer);
    }

    /// <summary>Passes the file on to evidence while it arrives; no byte of it is kept here.</summary>
    static async Task<IResult> Send(Parts parts, HttpContext http, string unit, string key)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
        try
        {
            await Upload.PassOnAsync(parts, http.Request, key);
            return Results.Extensions.SeeOther($"{Addresses.Source(unit, key)}?done=import#imports");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Precondition } refusal)
        {
            return View.Page<SourcePage, SourcePageModel>(await SourceEndpoints.ReadAsync(parts, unit, key, "reason", refusal.All), 422);
        }
    }

    /// <summary>The panel of an import. While it runs the panel asks again by itself; the quarters are announced.</summary>
    static async Task<IResult> Show(Parts parts, HttpRequest request, string unit, string key, string import, int? told)
    {
        var reply = await parts.Evidence.GetImportAsync(new() { SourceKey = key, ImportId = import }, parts.Options);
        var model = new ImportModel(unit, reply.State) { Watched = request.WantsFragment() };
        return request.WantsFragment()
            ? View.Fragment<ImportPanel, ImportModel>(model, model.Announcement(told ?? 0))
            : View.Page<ImportPage, ImportPageModel>(new(parts.Frame, model));
    }
}
