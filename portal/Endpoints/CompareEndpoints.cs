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
        pages.MapGet("/units/{unit}/maps/{id}/compare", (Parts parts, string id) => Show(parts, id, "cxm")).Needs(Role.Viewer);
        foreach (var lens in new[] { "cxm", "blueprint", "segmentation" })
        {
            pages.MapGet($"/units/{{unit}}/maps/{{id}}/compare/{lens}", (Parts parts, string id) => Show(parts, id, lens)).Needs(Role.Viewer);
        }
    }

    static async Task<IResult> Show(Parts parts, string id, string lens)
    {
        var page = await parts.PageAsync(id, new("", "", ""));
        return View.Page<ComparePage, ComparePageModel>(new(page.View, page.Compare, page.Belief, lens));
    }
}
