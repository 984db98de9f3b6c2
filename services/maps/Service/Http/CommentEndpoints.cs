using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

internal static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder endpoints)
    {
        var comments = endpoints.MapGroup("/api/v1/units/{unit}/maps/{id}/comments").WithTags("Comments");
        comments.MapGet("", ListAsync).Needs(Role.Viewer).WithName("ListComments").Produces<CommentListForm>();
        comments.MapPost("", AddAsync).Needs(Role.Contributor).WithName("AddComment")
            .Accepts<CommentDraft>("application/json").Produces<Comment>(StatusCodes.Status201Created);
        comments.MapPost("/{comment}/resolution", ResolveAsync).Needs(Role.Contributor).WithName("ResolveComment").Produces<Comment>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, string id, string? element, bool? openOnly, int? limit, string? cursor, Comments comments, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var query = new CommentQuery(element ?? "", openOnly ?? false);
        var page = await comments.ListAsync(http.Caller().UnitId, MapPath.Id(id), query, size, IdCursor.Read(cursor ?? ""), ct);
        return Results.Json(new CommentListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> AddAsync(HttpContext http, string id, Comments comments, CancellationToken ct)
    {
        var draft = await HistoryEndpoints.FormAsync<CommentDraft>(http, ct);
        var added = await comments.AddAsync(Command.From(http, draft), MapPath.Id(id), draft, ct);
        return Results.Json(added, DocumentJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ResolveAsync(HttpContext http, string id, string comment, Comments comments, CancellationToken ct) =>
        Results.Json(await comments.ResolveAsync(Command.From(http, comment), MapPath.Id(id), comment, ct), DocumentJson.Options);
}
