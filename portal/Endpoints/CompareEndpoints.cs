using Journey.Maps.Contracts;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Compare;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class CompareEndpoints
{
    public static void MapCompare(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/compare", (Parts parts, string id) => Show(parts, id, "")).Needs(Role.Viewer).Keep();
        foreach (var lens in AdjacentConcepts.All.Select(concept => concept.Key))
        {
            pages.MapGet($"/units/{{unit}}/maps/{{id}}/compare/{lens}", (Parts parts, string id) => Show(parts, id, lens)).Needs(Role.Viewer).Keep();
        }
    }

    static async Task<IResult> Show(Parts parts, string id, string lens) => View.Page<ComparePage, ComparePageModel>(await parts.LensAsync(id, lens));
}
