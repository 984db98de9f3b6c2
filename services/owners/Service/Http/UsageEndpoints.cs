using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;

namespace Journey.Owners.Http;

internal static class UsageEndpoints
{
    public static IEndpointRouteBuilder MapUsage(this IEndpointRouteBuilder routes)
    {
        var unit = routes.MapGroup("/api/v1/units/{unit}").WithTags("Usage").Needs(Role.Viewer);

        unit.MapGet("/usage", async (string unit, int? limit, string? cursor, UsageReader reader, HttpContext http, CancellationToken ct) =>
        {
            var found = await reader.ListAsync(http.Caller(), null, Paging.Read(limit, cursor), ct);
            return new UsageList([.. found.Rows.Select(UsageView.Of)], http.Linked(found.Next));
        }).WithName("ListUsage");

        unit.MapGet("/maps/{id:guid}/usage", async (string unit, Guid id, UsageReader reader, HttpContext http, CancellationToken ct) =>
            UsageView.Of((await reader.ListAsync(http.Caller(), id, Paging.All, ct)).Rows[0]))
            .WithName("GetUsage");

        return routes;
    }
}
