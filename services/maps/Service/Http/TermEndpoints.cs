using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

/// <summary>The unit's dictionary: the same addresses for channels and for touchpoints.</summary>
internal static class TermEndpoints
{
    public static void MapTerms(this IEndpointRouteBuilder endpoints)
    {
        Map<ChannelListForm>(endpoints, TermKind.Channel, "channels", (terms, next) => new ChannelListForm(terms, next));
        Map<TouchpointListForm>(endpoints, TermKind.Touchpoint, "touchpoints", (terms, next) => new TouchpointListForm(terms, next));
    }

    private static void Map<TList>(IEndpointRouteBuilder endpoints, TermKind kind, string noun, Func<IReadOnlyList<TermForm>, string?, TList> list)
    {
        var all = endpoints.MapGroup($"/api/v1/units/{{unit}}/{noun}").WithTags("Dictionary");
        all.MapGet("", async (HttpContext http, int? limit, string? cursor, Terms terms, CancellationToken ct) =>
        {
            var size = PageLimit.Read(limit);
            var page = await terms.ListAsync(http.Caller().UnitId, kind, size, IdCursor.Read(cursor ?? ""), ct);
            return Results.Json(list([.. page.Items.Select(TermForm.Of)], PageAnswer.Next(http, page, size)), DocumentJson.Options);
        }).Needs(Role.Viewer).WithName($"List{kind}s").Produces<TList>();
        all.MapPost("", (HttpContext http, Terms terms, CancellationToken ct) => AddAsync(http, kind, terms, ct))
            .Needs(Role.Contributor).WithName($"Add{kind}").Accepts<TermDraft>("application/json").Produces<TermForm>(StatusCodes.Status201Created);
        all.MapGet("/{key}", async (HttpContext http, string key, Terms terms, CancellationToken ct) =>
            Results.Json(TermForm.Of(await terms.GetAsync(http.Caller().UnitId, kind, key, ct)), DocumentJson.Options))
            .Needs(Role.Viewer).WithName($"Get{kind}").Produces<TermForm>();
        all.MapPost("/{key}/name", (HttpContext http, string key, Terms terms, CancellationToken ct) => RenameAsync(http, kind, key, terms, ct))
            .Needs(Role.Contributor).WithName($"Rename{kind}").Accepts<NameForm>("application/json").Produces<TermForm>();
        all.MapPost("/{key}/merger", (HttpContext http, string key, Terms terms, CancellationToken ct) => MergeAsync(http, kind, key, terms, ct))
            .Needs(Role.Contributor).WithName($"Merge{kind}").Accepts<MergerForm>("application/json").Produces<TermForm>();
    }

    private static async Task<IResult> AddAsync(HttpContext http, TermKind kind, Terms terms, CancellationToken ct)
    {
        var draft = await HistoryEndpoints.FormAsync<TermDraft>(http, ct);
        var written = await terms.AddAsync(Command.From(http, draft), kind, draft, ct);
        http.Response.Headers.Location = $"{http.Request.Path}/{written.Term.Key}";
        return Results.Json(TermForm.Of(written.Term), DocumentJson.Options, statusCode: written.New ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> RenameAsync(HttpContext http, TermKind kind, string key, Terms terms, CancellationToken ct)
    {
        var form = await HistoryEndpoints.FormAsync<NameForm>(http, ct);
        return Results.Json(TermForm.Of(await terms.RenameAsync(Command.From(http, form), kind, key, form.Name, ct)), DocumentJson.Options);
    }

    private static async Task<IResult> MergeAsync(HttpContext http, TermKind kind, string key, Terms terms, CancellationToken ct)
    {
        var form = await HistoryEndpoints.FormAsync<MergerForm>(http, ct);
        return Results.Json(TermForm.Of(await terms.MergeAsync(Command.From(http, form), kind, key, form.Into, ct)), DocumentJson.Options);
    }
}
