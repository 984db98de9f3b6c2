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
        var segments = await parts.SegmentsAsync(id, page.Compare.Segments);
        var view = page.View with { Frame = parts.Frame };
        return View.Page<ComparePage, ComparePageModel>(new(view, page.Compare with { Measured = segments }, page.Belief, lens));
    }
}
