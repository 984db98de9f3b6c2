using System.Globalization;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder endpoints)
    {
        var maps = endpoints.MapGroup("/api/v1/units/{unit}/maps/{id}").WithTags("History");
        maps.MapGet("/diff", DiffAsync).Needs(Role.Viewer).WithName("DiffVersions").Produces<VersionDiff>();
        maps.MapPost("/versions/{version}/restoration", RestoreAsync).Needs(Role.Contributor).WithName("RestoreVersion").Produces<MapForm>();
        maps.MapPost("/versions/{version}/reversal", ReverseAsync).Needs(Role.Contributor).WithName("ReverseVersion").Produces<MapForm>();
        maps.MapGet("/change-sets", ChangeSetsAsync).Needs(Role.Viewer).WithName("ListChangeSets").Produces<ChangeSetListForm>();
        maps.MapPost("/change-sets/{number}/reason", ExplainAsync).Needs(Role.Contributor).WithName("ExplainChangeSet")
            .Accepts<ReasonForm>("application/json").Produces<ChangeSet>();
        maps.MapGet("/unseen", UnseenAsync).Needs(Role.Viewer).WithName("ReadUnseen").Produces<Unseen>();
        maps.MapPost("/visits", VisitAsync).Needs(Role.Viewer).WithName("NoteVisit").Accepts<VisitForm>("application/json").Produces<VisitForm>();
    }

    private static async Task<IResult> DiffAsync(HttpContext http, string id, string? from, string? to, string? with, History history, CancellationToken ct)
    {
        var (unit, mapId) = (http.Caller().UnitId, MapPath.Id(id));
        var diff = with is null
            ? await history.DiffAsync(unit, mapId, Version(mapId, from), Version(mapId, to), ct)
            : await history.DiffAsync(unit, mapId, MapPath.Id(with), ct);
        return Results.Json(diff, DocumentJson.Options);
    }

    private static async Task<IResult> RestoreAsync(HttpContext http, string id, string version, MapWriter writer, CancellationToken ct)
    {
        var mapId = MapPath.Id(id);
        var command = Command.From(http, version);
        return MapAnswers.Written(http, await writer.RestoreAsync(command, mapId, MapPath.Version(mapId, version), IfMatch.Read(http), ct));
    }

    private static async Task<IResult> ReverseAsync(HttpContext http, string id, string version, MapWriter writer, CancellationToken ct)
    {
        var mapId = MapPath.Id(id);
        var command = Command.From(http, version);
        return MapAnswers.Written(http, await writer.ReverseAsync(command, mapId, MapPath.Version(mapId, version), IfMatch.Read(http), ct));
    }

    private static async Task<IResult> ChangeSetsAsync(HttpContext http, string id, int? limit, string? cursor, ChangeSets sets, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await sets.ListAsync(http.Caller().UnitId, MapPath.Id(id), size, VersionCursor.Read(cursor ?? ""), ct);
        return Results.Json(new ChangeSetListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> ExplainAsync(HttpContext http, string id, string number, ChangeSets sets, CancellationToken ct)
    {
        var form = await FormAsync<ReasonForm>(http, ct);
        var set = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : throw new ChangeSetNotFound(number);
        return Results.Json(await sets.ExplainAsync(Command.From(http, form), MapPath.Id(id), set, form.Reason, ct), DocumentJson.Options);
    }

    private static async Task<IResult> UnseenAsync(HttpContext http, string id, History history, CancellationToken ct) =>
        Results.Json(await history.UnseenAsync(http.Caller(), MapPath.Id(id), ct), DocumentJson.Options);

    private static async Task<IResult> VisitAsync(HttpContext http, string id, History history, CancellationToken ct)
    {
        var form = await FormAsync<VisitForm>(http, ct);
        return Results.Json(new VisitForm(await history.VisitAsync(Command.From(http, form), MapPath.Id(id), form.Version, ct)), DocumentJson.Options);
    }

    /// <summary>The body as a form; everything that has no place in it or the wrong form is told at once.</summary>
    public static async Task<T> FormAsync<T>(HttpContext http, CancellationToken ct) where T : class
    {
        var violations = new Violations();
        var form = Shape.Read<T>(await StrictBody.ReadAsync(http, ct), violations);
        violations.ThrowIfAny();
        return form;
    }

    private static int Version(Guid map, string? version) => version is null ? 0 : MapPath.Version(map, version);
}
