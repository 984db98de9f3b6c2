using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder endpoints)
    {
        var maps = endpoints.MapGroup("/api/v1/units/{unit}/maps/{id}").WithTags("Publications");
        maps.MapGet("/reviews", ListAsync).Needs(Role.Viewer).WithName("ListReviews").Produces<ReviewListForm>();
        maps.MapPost("/reviews", AskAsync).Needs(Role.Contributor).WithName("AskReview")
            .Accepts<NoteForm>("application/json").Produces<VersionReview>(StatusCodes.Status201Created);
        maps.MapPost("/reviews/approval", ApproveAsync).Needs(Role.Approver).WithName("ApproveReview").Accepts<NoteForm>("application/json").Produces<VersionReview>();
        maps.MapPost("/reviews/return", SendBackAsync).Needs(Role.Approver).WithName("SendReviewBack").Accepts<ReasonForm>("application/json").Produces<VersionReview>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, string id, int? limit, string? cursor, ReviewRegister reviews, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await reviews.ListAsync(http.Caller().UnitId, MapPath.Id(id), size, VersionCursor.Read(cursor ?? ""), ct);
        return Results.Json(new ReviewListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> AskAsync(HttpContext http, string id, ReviewRegister reviews, CancellationToken ct)
    {
        var seen = IfMatch.Read(http);
        var form = await HistoryEndpoints.FormAsync<NoteForm>(http, ct);
        var asked = await reviews.AskAsync(Command.From(http, form), MapPath.Id(id), seen, form.Note, ct);
        return Results.Json(asked, DocumentJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ApproveAsync(HttpContext http, string id, ReviewRegister reviews, CancellationToken ct)
    {
        var seen = IfMatch.Read(http);
        var form = await HistoryEndpoints.FormAsync<NoteForm>(http, ct);
        return Results.Json(await reviews.ApproveAsync(Command.From(http, form), MapPath.Id(id), seen, form.Note, ct), DocumentJson.Options);
    }

    private static async Task<IResult> SendBackAsync(HttpContext http, string id, ReviewRegister reviews, CancellationToken ct)
    {
        var seen = IfMatch.Read(http);
        var form = await HistoryEndpoints.FormAsync<ReasonForm>(http, ct);
        return Results.Json(await reviews.SendBackAsync(Command.From(http, form), MapPath.Id(id), seen, form.Reason, ct), DocumentJson.Options);
    }
}
