using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Linting;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>Reviews and publications of a map; what stands in the way is on the page of its lint.</summary>
internal static class PublicationEndpoints
{
    /// <summary>Where a refusal is told: not at a rule.</summary>
    const string Here = "publication";

    public static void MapPublication(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/units/{unit}/maps/{id}/reviews", Ask).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/reviews/answer", Answer).Needs(Role.Approver);
        pages.MapPost("/units/{unit}/maps/{id}/publication", Publish).Needs(Role.Approver);
        pages.MapPost("/units/{unit}/maps/{id}/publication/end", End).Needs(Role.Approver);
    }

    static Task<IResult> Ask(Parts parts, HttpContext http, string unit, string id) => DoAsync(parts, http, unit, id, "asked", typed =>
        parts.Maps.AskReviewAsync(new() { MapId = id, ExpectedVersion = typed.Number("version"), Note = typed.Or("note") }, parts.Options).ResponseAsync);

    static Task<IResult> Answer(Parts parts, HttpContext http, string unit, string id) => DoAsync(parts, http, unit, id, "answered", typed => typed.Or("answer") == "approve"
        ? parts.Maps.ApproveReviewAsync(new() { MapId = id, ExpectedVersion = typed.Number("version"), Note = typed.Or("note") }, parts.Options).ResponseAsync
        : parts.Maps.SendReviewBackAsync(new() { MapId = id, ExpectedVersion = typed.Number("version"), Reason = typed.Or("note") }, parts.Options).ResponseAsync);

    static Task<IResult> Publish(Parts parts, HttpContext http, string unit, string id) => DoAsync(parts, http, unit, id, "published", typed =>
        parts.Maps.PublishMapAsync(new() { MapId = id, ExpectedVersion = typed.Number("version") }, parts.Options).ResponseAsync);

    static Task<IResult> End(Parts parts, HttpContext http, string unit, string id) => DoAsync(parts, http, unit, id, "archived", typed =>
        parts.Maps.ArchivePublicationAsync(new() { MapId = id, Number = typed.Number("number"), Reason = typed.Or("reason") }, parts.Options).ResponseAsync);

    static async Task<IResult> DoAsync(Parts parts, HttpContext http, string unit, string id, string done, Func<Dictionary<string, string>, Task> change)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await FormAnswers.DoAsync<LintPage, LintModel>(
            async () =>
            {
                await change(typed);
                return Results.Extensions.SeeOther($"{Addresses.Lint(unit, id)}?done={done}#publication");
            },
            async refusal => await parts.LintAsync(id) with { WrongAt = Here, Wrong = refusal.All, Typed = typed });
    }
}
