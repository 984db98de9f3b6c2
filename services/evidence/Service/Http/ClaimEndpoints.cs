using Journey.Evidence.Claims;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

internal static class ClaimEndpoints
{
    public static void MapClaims(this RouteGroupBuilder unit)
    {
        unit.MapPost("/evidence", Add).Needs(Role.Contributor).WithName("AddItem").WithTags("claims").Produces<Citable>(201).ProducesProblem(400);
        unit.MapGet("/evidence", List).Needs(Role.Viewer).WithName("ListItems").WithTags("claims").Produces<ItemList>();
        unit.MapPost("/claims/{id}/citations", Cite).Needs(Role.Contributor).WithName("Cite").WithTags("claims").Produces<CitedView>(201).ProducesProblem(400).ProducesProblem(404);
        unit.MapGet("/maps/{id}/claims", Claims).Needs(Role.Viewer).WithName("GradeClaims").WithTags("claims").Produces<ClaimsView>().ProducesProblem(404);
    }

    private static async Task<IResult> Add(string unit, [FromBody] ItemProperties body, HttpContext http, ItemVerbs items, CancellationToken ct)
    {
        var item = await items.AddAsync(Command.From(http, body), body, ct);
        return Results.Created($"/api/v1/units/{unit}/evidence#{item.ItemId}", item);
    }

    private static async Task<IResult> List(HttpContext http, ItemVerbs items, CancellationToken ct)
    {
        new Options(http.Request.Query, "limit", "cursor").Done();
        return Results.Ok(new ItemList(await items.ListAsync(http.Caller(), ct)));
    }

    private static async Task<IResult> Cite(string unit, string id, [FromBody] CitationAsked body, HttpContext http, ClaimVerbs claims, CancellationToken ct)
    {
        var cited = await claims.CiteAsync(Command.From(http, body), id, body.ItemId, body.SourceKey, body.Stance, body.Note, ct);
        return Results.Created($"/api/v1/units/{unit}/maps/{cited.Claim.Claim.MapId}/claims", new CitedView(cited.CitationId, ClaimView.Of(cited.Claim)));
    }

    private static async Task<IResult> Claims(string id, HttpContext http, ClaimVerbs claims, CancellationToken ct)
    {
        var (version, asOf, graded) = await claims.GradeAsync(http.Caller(), id, ct);
        return Results.Ok(new ClaimsView(version, asOf, [.. graded.Select(ClaimView.Of)]));
    }
}
