using System.Globalization;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

internal static class PublicationEndpoints
{
    public static void MapPublications(this IEndpointRouteBuilder endpoints)
    {
        var maps = endpoints.MapGroup("/api/v1/units/{unit}/maps/{id}").WithTags("Publications");
        maps.MapGet("/gate", CheckAsync).Needs(Role.Viewer).WithName("CheckGate").Produces<GateForm>();
        maps.MapPost("/publication", PublishAsync).Needs(Role.Approver).WithName("PublishMap").Produces<Publication>();
        maps.MapGet("/publication", StandingAsync).Needs(Role.Viewer).WithName("GetStandingPublication").Produces<Publication>();
        maps.MapGet("/publications", ListAsync).Needs(Role.Viewer).WithName("ListPublications").Produces<PublicationListForm>();
        maps.MapGet("/publications/{number}", GetAsync).Needs(Role.Viewer).WithName("GetPublication").Produces<Publication>();
        maps.MapPost("/publications/{number}/archival", ArchiveAsync).Needs(Role.Approver).WithName("ArchivePublication")
            .Accepts<ReasonForm>("application/json").Produces<Publication>();
    }

    private static async Task<IResult> CheckAsync(HttpContext http, string id, string? version, PublicationGate gate, CancellationToken ct)
    {
        var mapId = MapPath.Id(id);
        return Answer(GateForm.Of(await gate.CheckAsync(http.Caller(), mapId, version is null ? 0 : MapPath.Version(mapId, version), ct)));
    }

    private static async Task<IResult> PublishAsync(HttpContext http, string id, PublicationRegister publications, CancellationToken ct) =>
        Answer(await publications.PublishAsync(Command.From(http, id), MapPath.Id(id), IfMatch.Read(http), ct));

    private static async Task<IResult> StandingAsync(HttpContext http, string id, PublicationRegister publications, CancellationToken ct) =>
        Answer(await publications.GetAsync(http.Caller().UnitId, MapPath.Id(id), 0, ct));

    private static async Task<IResult> ListAsync(HttpContext http, string id, int? limit, string? cursor, PublicationRegister publications, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await publications.ListAsync(http.Caller().UnitId, MapPath.Id(id), size, VersionCursor.Read(cursor ?? ""), ct);
        return Answer(new PublicationListForm(page.Items, PageAnswer.Next(http, page, size)));
    }

    private static async Task<IResult> GetAsync(HttpContext http, string id, string number, PublicationRegister publications, CancellationToken ct) =>
        Answer(await publications.GetAsync(http.Caller().UnitId, MapPath.Id(id), Number(number), ct));

    private static async Task<IResult> ArchiveAsync(HttpContext http, string id, string number, PublicationRegister publications, CancellationToken ct)
    {
        var form = await HistoryEndpoints.FormAsync<ReasonForm>(http, ct);
        return Answer(await publications.ArchiveAsync(Command.From(http, form), MapPath.Id(id), Number(number), form.Reason, ct));
    }

    private static int Number(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own > 0 ? own : throw new PublicationNotFound(number);

    private static IResult Answer<T>(T answer) => Results.Json(answer, DocumentJson.Options);
}
