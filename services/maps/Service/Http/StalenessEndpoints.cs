using Journey.Maps.Maps;
using Journey.Maps.Staleness;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

internal static class StalenessEndpoints
{
    private const string Unit = "/api/v1/units/{unit}";

    public static void MapStaleness(this IEndpointRouteBuilder endpoints)
    {
        var changes = endpoints.MapGroup(Unit + "/changes").WithTags("Staleness");
        changes.MapPost("", DeclareAsync).Needs(Role.Contributor).WithName("DeclareChange")
            .Accepts<ChangeDraft>("application/json").Produces<DeclaredChange>(StatusCodes.Status202Accepted);
        changes.MapGet("", ListAsync).Needs(Role.Viewer).WithName("ListChanges").Produces<ChangeListForm>();
        changes.MapGet("/{change}", GetAsync).Needs(Role.Viewer).WithName("GetChange").Produces<ChangeForm>();
        changes.MapPost("/{change}/withdrawal", WithdrawAsync).Needs(Role.Contributor).WithName("WithdrawChange")
            .Accepts<ReasonForm>("application/json").Produces<DeclaredChange>();
        endpoints.MapGet(Unit + "/staleness", OfUnitAsync).Needs(Role.Viewer).WithName("ReadUnitStaleness").WithTags("Staleness").Produces<UnitStaleness>();
        var maps = endpoints.MapGroup(Unit + "/maps/{id}").WithTags("Staleness");
        maps.MapGet("/staleness", OfMapAsync).Needs(Role.Viewer).WithName("ReadStaleness").Produces<StalenessReport>();
        maps.MapPost("/attestations", AttestAsync).Needs(Role.Owner).WithName("Attest")
            .Accepts<AttestationDraft>("application/json").Produces<Attestation>(StatusCodes.Status201Created);
        maps.MapGet("/attestations", AttestationsAsync).Needs(Role.Viewer).WithName("ListAttestations").Produces<AttestationListForm>();
    }

    private static async Task<IResult> DeclareAsync(HttpContext http, string unit, ChangeRegister changes, CancellationToken ct)
    {
        var draft = await HistoryEndpoints.FormAsync<ChangeDraft>(http, ct);
        var change = await changes.DeclareAsync(Command.From(http, draft), draft, ct);
        http.Response.Headers.Location = $"/api/v1/units/{unit}/changes/{change.Change}";
        return Results.Json(change, DocumentJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ListAsync(HttpContext http, int? limit, string? cursor, bool? gaps, ChangeRegister changes, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await changes.ListAsync(http.Caller().UnitId, gaps ?? false, size, IdCursor.Read(cursor ?? ""), ct);
        return Results.Json(new ChangeListForm([.. page.Items.Select(ChangeForm.Of)], PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> GetAsync(HttpContext http, string change, ChangeRegister changes, CancellationToken ct) =>
        Results.Json(ChangeForm.Of(await changes.GetAsync(http.Caller().UnitId, change, ct)), DocumentJson.Options);

    private static async Task<IResult> WithdrawAsync(HttpContext http, string change, ChangeRegister changes, CancellationToken ct)
    {
        var form = await HistoryEndpoints.FormAsync<ReasonForm>(http, ct);
        return Results.Json(await changes.WithdrawAsync(Command.From(http, form), change, form.Reason, ct), DocumentJson.Options);
    }

    private static async Task<IResult> OfUnitAsync(HttpContext http, StalenessReader staleness, CancellationToken ct) =>
        Results.Json(await staleness.OfUnitAsync(http.Caller(), ct), DocumentJson.Options);

    private static async Task<IResult> OfMapAsync(HttpContext http, string id, string? state, StalenessReader staleness, CancellationToken ct) =>
        Results.Json(await staleness.OfMapAsync(http.Caller(), MapPath.Id(id), WantedState.Read(state), ct), DocumentJson.Options);

    private static async Task<IResult> AttestAsync(HttpContext http, string id, AttestationRegister attestations, CancellationToken ct)
    {
        var draft = await HistoryEndpoints.FormAsync<AttestationDraft>(http, ct);
        var attested = await attestations.AttestAsync(Command.From(http, draft), MapPath.Id(id), draft, ct);
        return Results.Json(attested, DocumentJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> AttestationsAsync(
        HttpContext http, string id, string? element, int? limit, string? cursor, StalenessReader staleness, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await staleness.AttestationsAsync(http.Caller().UnitId, MapPath.Id(id), Labels.Spell(element ?? ""), size, IdCursor.Read(cursor ?? ""), ct);
        return Results.Json(new AttestationListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }
}
