using Journey.Platform.Identity;
using Journey.Portal.Charts.Cases;
using Journey.Portal.Clients;
using Journey.Portal.Components.Cases;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>What a number was made of, and one case walked. Both need a contributor, as in the API.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/logs/{key}/cases", List).Needs(Role.Contributor);
        pages.MapGet("/units/{unit}/logs/{key}/cases/{case}", Show).Needs(Role.Contributor);
    }

    static async Task<IResult> List(Parts parts, HttpRequest request, string key)
    {
        var query = CaseQuery.Of(request.Query);
        var name = parts.LogNameAsync(key);
        var basis = parts.BasisAsync(key, query);
        var cases = await parts.TryAsync("evidence", o => parts.Evidence.ListCasesAsync(query.Request(key, parts.Frame.Moments), o));
        var model = new CasesModel(parts.Frame, key, await name, query, cases, await basis);
        return View.Page<CasesPage, CasesModel>(model with { Frame = parts.Frame });
    }

    static async Task<IResult> Show(Parts parts, HttpRequest request, string key, string @case, string? map)
    {
        var query = CaseQuery.Of(request.Query);
        var name = parts.LogNameAsync(key);
        var maps = parts.TryAsync("maps", o => parts.Maps.ListMapsAsync(new() { Limit = 50 }, o));
        var paths = parts.TryAsync("evidence", o => parts.Evidence.GetPathsAsync(new() { LogKey = key }, o));
        var reply = await parts.Evidence.GetCaseAsync(new() { LogKey = key, Case = @case, Reading = query.Reading }, parts.Options);
        var over = await parts.OverMapAsync(key, map ?? "");
        var walk = new CaseWalk(over.Line, CaseReading.Stops(reply, over.Touchpoints, await paths));
        var known = (await maps)?.Maps ?? [];
        return View.Page<CasePage, CasePageModel>(new(parts.Frame, key, await name, reply.Case, reply.Revision, walk, known, over.MapId) { Query = query });
    }
}
