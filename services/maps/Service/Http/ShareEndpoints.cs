using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

internal static class ShareEndpoints
{
    public static void MapShares(this IEndpointRouteBuilder endpoints)
    {
        var shares = endpoints.MapGroup("/api/v1/units/{unit}/maps/{id}/shares").WithTags("Shares");
        shares.MapGet("", ListAsync).Needs(Role.Contributor).WithName("ListShares").Produces<ShareListForm>();
        shares.MapPost("", MakeAsync).Needs(Role.Contributor).WithName("CreateShare")
            .Accepts<ShareDraft>("application/json").Produces<ShareMade>(StatusCodes.Status201Created);
        shares.MapPost("/{share}/withdrawal", WithdrawAsync).Needs(Role.Contributor).WithName("WithdrawShare").Produces<Share>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, string id, int? limit, string? cursor, Shares shares, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await shares.ListAsync(http.Caller().UnitId, MapPath.Id(id), size, IdCursor.Read(cursor ?? ""), ct);
        return Results.Json(new ShareListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> MakeAsync(HttpContext http, string id, Shares shares, CancellationToken ct)
    {
        var draft = await HistoryEndpoints.FormAsync<ShareDraft>(http, ct);
        var made = await shares.MakeAsync(Command.From(http, draft), MapPath.Id(id), draft, ct);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(made, DocumentJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, string id, string share, Shares shares, CancellationToken ct) =>
        Results.Json(await shares.WithdrawAsync(Command.From(http, share), MapPath.Id(id), share, ct), DocumentJson.Options);
}
