using Journey.Maps.Linting;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;

namespace Journey.Maps.Http;

internal static class LintEndpoints
{
    public static void MapLint(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/units/{unit}/maps/{id}/lint", CheckAsync).Needs(Role.Viewer).WithName("LintMap").WithTags("Decisions").Produces<LintReport>();

    private static async Task<IResult> CheckAsync(HttpContext http, string id, string? version, MapLint lint, CancellationToken ct)
    {
        var mapId = MapPath.Id(id);
        return Results.Json(await lint.CheckAsync(http.Caller(), mapId, version is null ? 0 : MapPath.Version(mapId, version), ct), DocumentJson.Options);
    }
}
