using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Maps;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>What people say to each other about a map and its elements.</summary>
internal static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/comments", Show).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/maps/{id}/comments", Say).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/comments/{comment}/resolution", Settle).Needs(Role.Contributor);
    }

    static async Task<IResult> Show(Parts parts, string id, string? element, string? show, string? cursor) =>
        View.Page<CommentsPage, CommentsModel>(await ModelAsync(parts, id, new(element ?? "", show == "all", cursor ?? "")));

    static async Task<IResult> Say(Parts parts, HttpContext http, string unit, string id)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var query = new CommentChoice(typed.Or("about"), typed.Or("show") == "all", "");
        try
        {
            var said = await parts.Maps.AddCommentAsync(new() { MapId = id, Element = typed.Or("element"), Text = typed.Or("text"), ReplyTo = typed.Or("replyTo") }, parts.Options);
            return await DoneAsync(parts, http, unit, id, query, "said", said);
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            var model = await ModelAsync(parts, id, query) with { Typed = typed, Wrong = refusal.All };
            return http.Request.WantsFragment() ? View.Fragment<CommentSection, CommentsModel>(model, code: 422) : View.Page<CommentsPage, CommentsModel>(model, 422);
        }
    }

    static async Task<IResult> Settle(Parts parts, HttpContext http, string unit, string id, string comment)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var settled = await parts.Maps.ResolveCommentAsync(new() { MapId = id, CommentId = comment }, parts.Options);
        return await DoneAsync(parts, http, unit, id, new(typed.Or("about"), typed.Or("show") == "all", ""), "settled", settled);
    }

    static async Task<IResult> DoneAsync(Parts parts, HttpContext http, string unit, string id, CommentChoice query, string code, Comment comment)
    {
        if (!http.Request.WantsFragment())
        {
            return Results.Extensions.SeeOther($"{Addresses.CommentList(unit, id)}{query.Text("done=" + code)}#comment-{comment.CommentId}");
        }
        var focus = code == "said" ? $"comment-{comment.CommentId}" : "s-said";
        http.Response.Headers["HX-Trigger-After-Settle"] = $$"""{"focusOn":"{{focus}}"}""";
        return View.Fragment<CommentSection, CommentsModel>(await ModelAsync(parts, id, query), Text.Done.Words(code));
    }

    static async Task<CommentsModel> ModelAsync(Parts parts, string id, CommentChoice query)
    {
        var view = parts.ReadAsync(id);
        var said = await parts.Maps.ListCommentsAsync(new() { MapId = id, Element = query.Element, OpenOnly = !query.All, Limit = 200, Cursor = query.Cursor }, parts.Options);
        var map = await view;
        return new(map with { Frame = parts.Frame }, query, said.Comments, said.Next);
    }
}
