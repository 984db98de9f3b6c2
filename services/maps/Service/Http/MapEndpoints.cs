using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

internal static class MapEndpoints
{
    public static void MapMaps(this IEndpointRouteBuilder endpoints)
    {
        var maps = endpoints.MapGroup("/api/v1/units/{unit}/maps").WithTags("Maps");
        maps.MapGet("", ListAsync).Needs(Role.Viewer).WithName("ListMaps").Produces<MapListForm>();
        endpoints.MapGet("/api/v1/units/{unit}/search", SearchAsync).Needs(Role.Viewer).WithName("SearchMaps").WithTags("Maps").Produces<MapListForm>();
        maps.MapGet("/{id}/family", FamilyAsync).Needs(Role.Viewer).WithName("ReadFamily").Produces<Family>();
        maps.MapPost("", CreateAsync).Needs(Role.Contributor).WithName("CreateMap")
            .Accepts<MapDocument>("application/json").Produces<MapForm>(StatusCodes.Status201Created);
        maps.MapGet("/{id}", GetAsync).Needs(Role.Viewer).WithName("GetMap").Produces<MapForm>();
        maps.MapPost("/{id}/revisions", ReviseAsync).Needs(Role.Contributor).WithName("ReviseMap")
            .Accepts<RevisionForm>("application/json").Produces<MapForm>();
        maps.MapGet("/{id}/versions", ListVersionsAsync).Needs(Role.Viewer).WithName("ListVersions").Produces<VersionListForm>();
        maps.MapGet("/{id}/versions/{version}", GetVersionAsync).Needs(Role.Viewer).WithName("GetVersion").Produces<MapForm>();
        maps.MapGet("/{id}/handoffs", HandoffsAsync).Needs(Role.Viewer).WithName("ReadHandoffs").Produces<HandoffsForm>();
        maps.MapGet("/{id}/compare/blueprint", BlueprintAsync).Needs(Role.Viewer).WithName("CompareBlueprint").Produces<BlueprintRow>();
        maps.MapGet("/{id}/compare/segmentation", SegmentationAsync).Needs(Role.Viewer).WithName("CompareSegmentation").Produces<SegmentationRow>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, int? limit, string? cursor, MapLists lists, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await lists.MapsAsync(http.Caller(), size, MapCursor.Read(cursor ?? ""), ct);
        return Results.Json(new MapListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> SearchAsync(HttpContext http, string? query, int? limit, string? cursor, MapLists lists, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await lists.SearchAsync(http.Caller(), query ?? "", size, MapCursor.Read(cursor ?? ""), ct);
        return Results.Json(new MapListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> FamilyAsync(HttpContext http, string id, Families families, CancellationToken ct) =>
        Results.Json(await families.ReadAsync(http.Caller().UnitId, MapPath.Id(id), ct), DocumentJson.Options);

    private static async Task<IResult> CreateAsync(HttpContext http, MapWriter writer, CancellationToken ct)
    {
        var violations = new Violations();
        var json = await StrictBody.ReadAsync(http, ct);
        var form = CreateForm.Read(json, violations);
        return MapAnswers.Created(http, await writer.CreateAsync(Command.From(http, json), form.Document, form.Reason, violations, ct));
    }

    private static async Task<IResult> GetAsync(HttpContext http, string id, string? state, string? language, MapReader reader, CancellationToken ct) =>
        MapAnswers.Read(http, (await reader.ReadAsync(http.Caller(), MapPath.Id(id), WantedState.Read(state), ct)).Map.In(language ?? ""));

    private static async Task<IResult> HandoffsAsync(HttpContext http, string id, MapReader reader, CancellationToken ct) =>
        Results.Json(HandoffsForm.Of(HandoffDesign.Of(await reader.NewestAsync(http.Caller().UnitId, MapPath.Id(id), ct))), DocumentJson.Options);

    private static async Task<IResult> ReviseAsync(HttpContext http, string id, MapWriter writer, CancellationToken ct)
    {
        var violations = new Violations();
        var mapId = MapPath.Id(id);
        var seen = IfMatch.Read(http);
        var json = await StrictBody.ReadAsync(http, ct);
        var form = Shape.Read<RevisionForm>(json, violations);
        var revision = new Revision(seen, form.Reason, form.Edits, violations);
        return MapAnswers.Written(http, await writer.ReviseAsync(Command.From(http, json), mapId, revision, ct));
    }

    private static async Task<IResult> ListVersionsAsync(HttpContext http, string id, int? limit, string? cursor, MapLists lists, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await lists.VersionsAsync(http.Caller().UnitId, MapPath.Id(id), size, VersionCursor.Read(cursor ?? ""), ct);
        return Results.Json(new VersionListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> GetVersionAsync(HttpContext http, string id, string version, MapReader reader, CancellationToken ct)
    {
        var mapId = MapPath.Id(id);
        return MapAnswers.Read(http, await reader.VersionAsync(http.Caller().UnitId, mapId, MapPath.Version(mapId, version), ct));
    }

    private static async Task<IResult> BlueprintAsync(HttpContext http, string id, MapReader reader, CancellationToken ct) =>
        Results.Json(BlueprintRow.Of(await reader.BlueprintAsync(http.Caller().UnitId, MapPath.Id(id), ct)), DocumentJson.Options);

    private static async Task<IResult> SegmentationAsync(HttpContext http, string unit, string id, SegmentComparisons comparisons, CancellationToken ct) =>
        Results.Json(SegmentationRow.Of(await comparisons.CompareAsync(http.Caller(), MapPath.Id(id), ct), $"/api/v1/units/{unit}/maps/{id}"), DocumentJson.Options);
}
