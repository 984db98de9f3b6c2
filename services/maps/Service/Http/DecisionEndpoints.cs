using System.Globalization;
using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

internal static class DecisionEndpoints
{
    private const string Unit = "/api/v1/units/{unit}";

    public static void MapDecisions(this IEndpointRouteBuilder endpoints)
    {
        var maps = endpoints.MapGroup(Unit + "/maps/{id}").WithTags("Decisions");
        maps.MapGet("/decisions", ListAsync).Needs(Role.Viewer).WithName("ListDecisions").Produces<DecisionListForm>();
        maps.MapPost("/decisions", DraftAsync).Needs(Role.Contributor).WithName("RecordDecision")
            .Accepts<DecisionContent>("application/json").Produces<DecisionForm>(StatusCodes.Status201Created);
        maps.MapGet("/commitments", CommitmentsAsync).Needs(Role.Viewer).WithName("ListCommitments").Produces<CommitmentListForm>();
        maps.MapPost("/commitments", CommitAsync).Needs(Role.Contributor).WithName("NoteCommitment")
            .Accepts<CommitmentDraft>("application/json").Produces<Commitment>(StatusCodes.Status201Created);
        maps.MapGet("/effects", EffectsAsync).Needs(Role.Viewer).WithName("ListEffects").Produces<EffectListForm>();
        var decisions = endpoints.MapGroup(Unit + "/decisions/{decision}").WithTags("Decisions");
        decisions.MapGet("", GetAsync).Needs(Role.Viewer).WithName("GetDecision").Produces<DecisionForm>();
        decisions.MapGet("/readiness", CheckAsync).Needs(Role.Viewer).WithName("CheckDecision").Produces<ReadinessForm>();
        decisions.MapPost("/revisions", ReviseAsync).Needs(Role.Contributor).WithName("ReviseDecision")
            .Accepts<DecisionContent>("application/json").Produces<DecisionForm>();
        decisions.MapPost("/ruling", DecideAsync).Needs(Role.Owner).WithName("Decide").Produces<DecisionForm>();
        decisions.MapPost("/review", ReviewAsync).Needs(Role.Owner).WithName("ReviewDecision").Accepts<NoteForm>("application/json").Produces<DecisionForm>();
        decisions.MapPost("/waivers", WaiveAsync).Needs(Role.Owner).WithName("SignWaiver")
            .Accepts<WaiverDraft>("application/json").Produces<Waiver>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(HttpContext http, string id, int? limit, string? cursor, DecisionRegister decisions, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await decisions.ListAsync(http.Caller().UnitId, MapPath.Id(id), size, IdCursor.Read(cursor ?? ""), ct);
        return Results.Json(new DecisionListForm([.. page.Items.Select(DecisionForm.Of)], PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> DraftAsync(HttpContext http, string unit, string id, DecisionRegister decisions, CancellationToken ct)
    {
        var draft = await HistoryEndpoints.FormAsync<DecisionContent>(http, ct);
        var made = await decisions.DraftAsync(Command.From(http, draft), MapPath.Id(id), draft, ct);
        http.Response.Headers.Location = $"/api/v1/units/{unit}/decisions/{made.Id}";
        return Answer(http, made, StatusCodes.Status201Created);
    }

    private static async Task<IResult> GetAsync(HttpContext http, string decision, DecisionRegister decisions, CancellationToken ct) =>
        Answer(http, await decisions.GetAsync(http.Caller().UnitId, decision, ct));

    private static async Task<IResult> CheckAsync(HttpContext http, string decision, DecisionRegister decisions, CancellationToken ct) => Results.Json(
        new ReadinessForm([.. (await decisions.MissingAsync(http.Caller(), decision, ct)).Select(missing => new ReadinessForm.Part(missing.Field, missing.Description))]), DocumentJson.Options);

    private static async Task<IResult> ReviseAsync(HttpContext http, string decision, DecisionRegister decisions, CancellationToken ct)
    {
        var seen = Seen(http);
        var draft = await HistoryEndpoints.FormAsync<DecisionContent>(http, ct);
        return Answer(http, await decisions.ReviseAsync(Command.From(http, draft), decision, draft, seen, ct));
    }

    private static async Task<IResult> DecideAsync(HttpContext http, string decision, DecisionRegister decisions, CancellationToken ct) =>
        Answer(http, await decisions.DecideAsync(Command.From(http, decision), decision, Seen(http), ct));

    private static async Task<IResult> ReviewAsync(HttpContext http, string decision, DecisionRegister decisions, CancellationToken ct)
    {
        var seen = Seen(http);
        var form = await HistoryEndpoints.FormAsync<NoteForm>(http, ct);
        return Answer(http, await decisions.ReviewAsync(Command.From(http, form), decision, form.Note, seen, ct));
    }

    private static async Task<IResult> WaiveAsync(HttpContext http, string decision, WaiverRegister waivers, CancellationToken ct)
    {
        var draft = await HistoryEndpoints.FormAsync<WaiverDraft>(http, ct);
        return Results.Json(await waivers.SignAsync(Command.From(http, draft), decision, draft, ct), DocumentJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> CommitmentsAsync(HttpContext http, string id, int? limit, string? cursor, CommitmentRegister commitments, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await commitments.ListAsync(http.Caller(), MapPath.Id(id), size, IdCursor.Read(cursor ?? ""), ct);
        return Results.Json(new CommitmentListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> CommitAsync(HttpContext http, string id, CommitmentRegister commitments, CancellationToken ct)
    {
        var draft = await HistoryEndpoints.FormAsync<CommitmentDraft>(http, ct);
        var noted = await commitments.NoteAsync(Command.From(http, draft), MapPath.Id(id), draft, ct);
        return Results.Json(noted, DocumentJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> EffectsAsync(HttpContext http, string id, int? limit, string? cursor, EffectLog effects, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await effects.ListAsync(http.Caller().UnitId, MapPath.Id(id), size, VersionCursor.Read(cursor ?? ""), ct);
        return Results.Json(new EffectListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static SeenVersion Seen(HttpContext http) => IfMatch.Read(http, () => new DecisionVersionMissing());

    private static IResult Answer(HttpContext http, Decision decision, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{decision.Revision}\"");
        return Results.Json(DecisionForm.Of(decision), DocumentJson.Options, statusCode: status);
    }
}
