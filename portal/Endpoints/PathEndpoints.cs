using Journey.Evidence.V1;
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
        pages.MapGet("/units/{unit}/sources/{key}/paths", OfSource).Needs(Role.Viewer);
    }

    static async Task<IResult> OfSource(Parts parts, HttpRequest request, string unit, string key)
    {
        var source = parts.Evidence.GetSourceAsync(new() { Key = key }, parts.Options).ResponseAsync;
        return await Answer(parts, request, key, async () => (await source).Source.Source.Name, Addresses.Source(unit, key));
    }

    static async Task<IResult> Answer(Parts parts, HttpRequest request, string key, Func<Task<string>> name, string home)
    {
        var query = PathQuery.Of(request.Query);
        var asked = new GetPathsRequest { LogKey = key, Top = Variants };
        query.Fill(asked, parts.Frame.Moments);
        var paths = await parts.TryAsync("evidence", o => parts.Evidence.GetPathsAsync(asked, o));
        var model = new PathPageModel(parts.Frame, key, await name(), home, query, paths);
        return request.WantsFragment()
            ? View.Fragment<PathExplorer, PathPageModel>(model, Text.PathWords.Drawn(model.Paths))
            : View.Page<PathPage, PathPageModel>(model);
    }
}
