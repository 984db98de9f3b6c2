using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Paths;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class PathEndpoints
{
    const int Variants = 20;

    public static void MapPaths(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/sources/{key}/paths", OfSource).Needs(Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/logs/{key}/paths", OfLog).Needs(Role.Viewer).Keep();
    }

    static Task<IResult> OfSource(Parts parts, HttpRequest request, string unit, string key) => Answer(parts, request, key, Addresses.Source(unit, key));

    static Task<IResult> OfLog(Parts parts, HttpRequest request, string unit, string key) => Answer(parts, request, key, Addresses.Log(unit, key));

    static async Task<IResult> Answer(Parts parts, HttpRequest request, string key, string home)
    {
        var log = parts.Evidence.GetLogAsync(new() { Key = key }, parts.Options).ResponseAsync;
        var query = PathQuery.Of(request.Query);
        var paths = await parts.TryAsync("evidence", o => parts.Evidence.GetPathsAsync(query.Request(key, Variants, parts.Frame.Moments), o));
        var model = new PathPageModel(parts.Frame, key, (await log).Log.Log.Name, home, query, paths);
        return request.WantsFragment()
            ? View.Fragment<PathExplorer, PathPageModel>(model, Text.PathWords.Drawn(model.Paths))
            : View.Page<PathPage, PathPageModel>(model);
    }
}
