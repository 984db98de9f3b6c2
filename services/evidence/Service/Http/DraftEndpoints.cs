using Journey.Evidence.Drafts;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

internal static class DraftEndpoints
{
    public static void MapDrafts(this RouteGroupBuilder unit) => unit.MapPost("/logs/{key}/draft-map", Draft)
        .Needs(Role.Contributor).WithName("DraftMap").WithTags("logs").Produces<DraftedMap>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);

    private static async Task<IResult> Draft(string unit, string key, [FromBody] DraftAsked body, HttpContext http, DraftVerbs drafts, CancellationToken ct)
    {
        var drafted = await drafts.DraftAsync(Command.From(http, body), key, body.Title, body.Segment, ct);
        return Results.Created($"/api/v1/units/{unit}/maps/{drafted.MapId}", drafted);
    }
}
