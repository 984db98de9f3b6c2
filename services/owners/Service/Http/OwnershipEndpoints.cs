using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;

namespace Journey.Owners.Http;

internal static class OwnershipEndpoints
{
    public static IEndpointRouteBuilder MapOwnership(this IEndpointRouteBuilder routes)
    {
        var unit = routes.MapGroup("/api/v1/units/{unit}").WithTags("Ownership").Needs(Role.Viewer);

        unit.MapGet("/gaps", async (string unit, int? limit, string? cursor, OwnershipReader reader, HttpContext http, CancellationToken ct) =>
        {
            var found = await reader.GapsAsync(http.Caller(), Paging.Read(limit, cursor), ct);
            return new GapList([.. found.Rows.Select(GapView.Of)], http.Linked(found.Next));
        }).WithName("ListGaps");

        unit.MapGet("/maps/{id:guid}/gaps", async (string unit, Guid id, OwnershipReader reader, HttpContext http, CancellationToken ct) =>
            GapsView.Of(await reader.ReadAsync(http.Caller(), id, ct)))
            .WithName("GetGaps");

        unit.MapGet("/maps/{id:guid}/compare/cxm", async (string unit, Guid id, OwnershipReader reader, FixRegister fixes, HttpContext http, CancellationToken ct) =>
        {
            var ownership = await reader.ReadAsync(http.Caller(), id, ct);
            return ImprovementView.Of(ImprovementSystem.Of(ownership, (await fixes.ListAsync(http.Caller(), id, Paging.All, ct)).Rows));
        }).WithName("CompareCustomerExperienceManagement");

        return routes;
    }
}
