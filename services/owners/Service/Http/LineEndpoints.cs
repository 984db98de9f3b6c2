using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;

namespace Journey.Owners.Http;

internal static class LineEndpoints
{
    public static IEndpointRouteBuilder MapLines(this IEndpointRouteBuilder routes)
    {
        var unit = routes.MapGroup("/api/v1/units/{unit}").WithTags("Tests");

        unit.MapGet("/fixes/{id:guid}/line", async (string unit, Guid id, LineReader reader, HttpContext http, CancellationToken ct) =>
            LineView.Of(await reader.GetAsync(http.Caller(), id, ct)))
            .Needs(Role.Viewer).WithName("GetLine");

        unit.MapGet("/lines", async (string unit, Guid? map, int? limit, string? cursor, LineReader reader, HttpContext http, CancellationToken ct) =>
        {
            var (portfolio, found) = await reader.ListAsync(http.Caller(), map, Paging.Read(limit, cursor), ct);
            return new LineList(portfolio.Fixes, portfolio.LocalOnly, portfolio.PointRatio, [.. found.Rows.Select(LineView.Of)], http.Linked(found.Next));
        }).Needs(Role.Viewer).WithName("ListLines");

        return routes;
    }
}
