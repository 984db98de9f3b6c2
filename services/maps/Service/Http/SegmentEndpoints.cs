using System.Globalization;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Http;

internal static class SegmentEndpoints
{
    public static void MapSegments(this IEndpointRouteBuilder endpoints)
    {
        var segments = endpoints.MapGroup("/api/v1/units/{unit}/segments").WithTags("Segments");
        segments.MapGet("", ListAsync).Needs(Role.Viewer).WithName("ListSegments").Produces<SegmentListForm>();
        segments.MapPost("", DefineAsync).Needs(Role.Contributor).WithName("DefineSegment")
            .Accepts<SegmentDraft>("application/json").Produces<SegmentDefinition>(StatusCodes.Status201Created);
        segments.MapGet("/{key}", GetAsync).Needs(Role.Viewer).WithName("GetSegment").Produces<SegmentDefinition>();
        segments.MapGet("/{key}/versions", VersionsAsync).Needs(Role.Viewer).WithName("ListSegmentVersions").Produces<SegmentVersionListForm>();
        segments.MapPost("/{key}/versions", ReviseAsync).Needs(Role.Contributor).WithName("ReviseSegment")
            .Accepts<SegmentDraft>("application/json").Produces<SegmentDefinition>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, string? asOf, bool? priority, bool? withoutMap, int? limit, string? cursor, Segments segments, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var query = new SegmentQuery(SegmentRules.AsOf(asOf, segments.Today(http.Caller())), priority ?? false, withoutMap ?? false);
        var page = await segments.ListAsync(http.Caller().UnitId, query, size, IdCursor.Read(cursor ?? ""), ct);
        return Results.Json(new SegmentListForm(query.AsOf, page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> DefineAsync(HttpContext http, Segments segments, CancellationToken ct)
    {
        var draft = await HistoryEndpoints.FormAsync<SegmentDraft>(http, ct);
        var written = await segments.DefineAsync(Command.From(http, draft), draft, ct);
        http.Response.Headers.Location = $"{http.Request.Path}/{Uri.EscapeDataString(written.Segment.Key)}";
        return Answer(http, written.Segment, written.New ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> GetAsync(HttpContext http, string key, string? asOf, Segments segments, CancellationToken ct) =>
        Answer(http, await segments.GetAsync(http.Caller().UnitId, key, SegmentRules.AsOf(asOf, segments.Today(http.Caller())), ct), StatusCodes.Status200OK);

    private static async Task<IResult> VersionsAsync(HttpContext http, string key, int? limit, string? cursor, Segments segments, CancellationToken ct)
    {
        var size = PageLimit.Read(limit);
        var page = await segments.VersionsAsync(http.Caller().UnitId, key, size, VersionCursor.Read(cursor ?? ""), ct);
        return Results.Json(new SegmentVersionListForm(page.Items, PageAnswer.Next(http, page, size)), DocumentJson.Options);
    }

    private static async Task<IResult> ReviseAsync(HttpContext http, string key, Segments segments, CancellationToken ct)
    {
        var seen = IfMatch.Read(http, () => new SegmentVersionMissing());
        var draft = await HistoryEndpoints.FormAsync<SegmentDraft>(http, ct);
        var violations = new Violations();
        violations.Require(draft.Key.Length == 0 || draft.Key == key, "key", "It is another than the address names. A key stays.");
        violations.ThrowIfAny();
        return Answer(http, await segments.ReviseAsync(Command.From(http, draft), draft with { Key = key }, seen, ct), StatusCodes.Status201Created);
    }

    // The tag is the newest version, on which a further one is written; the one that holds may be an older one.
    private static IResult Answer(HttpContext http, SegmentDefinition segment, int status)
    {
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{segment.Newest}\"");
        return Results.Json(segment, DocumentJson.Options, statusCode: status);
    }
}
