using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;

namespace Journey.Owners.Http;

internal static class OwnershipEndpoints
{
    public static IEndpointRouteBuilder MapOwnership(this IEndpointRouteBuilder routes)
    {
        var maps = routes.MapGroup("/api/v1/units/{unit}/maps/{id:guid}").WithTags("Ownership").Needs(Role.Viewer);

        maps.MapGet("/gaps", async (string unit, Guid id, OwnershipReader reader, HttpContext http, CancellationToken ct) =>
            GapsView.Of(await reader.ReadAsync(http.Caller(), id, ct)))
            .WithName("GetGaps");

        maps.MapGet("/compare/cxm", async (string unit, Guid id, OwnershipReader reader, HttpContext http, CancellationToken ct) =>
            ImprovementView.Of(ImprovementSystem.Of(await reader.ReadAsync(http.Caller(), id, ct))))
            .WithName("CompareCustomerExperienceManagement");

        return routes;
    }
}
