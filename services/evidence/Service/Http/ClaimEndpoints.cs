using Journey.Evidence.Claims;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

internal static class ClaimEndpoints
{
    public static void MapClaims(this RouteGroupBuilder unit)
    {
        unit.MapPost("/claims/{id}/citations", Cite).Needs(Role.Contributor).WithName("Cite").WithTags("claims").Produces<CitedView>(201).ProducesProblem(400).ProducesProblem(404);
        unit.MapPost("/citations/{id}/withdrawal", Withdraw).Needs(Role.Contributor).WithName("WithdrawCitation").WithTags("claims").Produces<ClaimView>().ProducesProblem(400).ProducesProblem(404);
        unit.MapGet("/maps/{id}/claims", OfMap).Needs(Role.Viewer).WithName("GradeClaims").WithTags("claims").Produces<ClaimsView>().ProducesProblem(404);
        unit.MapGet("/claims", List).Needs(Role.Viewer).WithName("ListClaims").WithTags("claims").Produces<ClaimList>().ProducesProblem(400);
        unit.MapGet("/claims/{id}", Get).Needs(Role.Viewer).WithName("GetClaim").WithTags("claims").Produces<ClaimView>().ProducesProblem(404);
        unit.MapGet("/claims/{id}/history", History).Needs(Role.Viewer).WithName("GetGradeHistory").WithTags("claims").Produces<GradeHistory>().ProducesProblem(404);
    }

    private static async Task<IResult> Cite(string unit, string id, [FromBody] CitationAsked body, HttpContext http, CitationVerbs citations, CancellationToken ct)
    {
        var cited = await citations.CiteAsync(Command.From(http, body), id, body.ItemId, body.SourceKey, body.Stance, body.Note, ct);
        return Results.Created($"/api/v1/units/{unit}/claims/{id}", new CitedView(cited.CitationId, ClaimView.Of(cited.Claim)));
    }

    private static async Task<IResult> Withdraw(string id, [FromBody] WithdrawalAsked body, HttpContext http, CitationVerbs citations, CancellationToken ct) =>
        Results.Ok(ClaimView.Of(await citations.WithdrawAsync(Command.From(http, body), id, body.Reason, ct)));

    private static async Task<IResult> OfMap(string id, HttpContext http, ClaimVerbs claims, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var asOf = options.When("asOf");
        options.Done();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(http.Caller().Unit!.TimeZone);
        return Results.Ok(ClaimsView.Of(await claims.OfMapAsync(http.Caller(), id, asOf?.StartIn(zone), ct)));
    }

    private static async Task<IResult> List(HttpContext http, ClaimVerbs claims, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var (contested, grade) = (options.Flag("contested"), options.Given("grade"));
        var (limit, cursor) = (options.Number("limit"), options.Given("cursor"));
        options.Done();
        var listed = await claims.ListAsync(http.Caller(), contested, grade, limit, cursor, ct);
        return Results.Ok(new ClaimList([.. listed.Items.Select(ClaimView.Of)], http.Linked(listed.Next)));
    }

    private static async Task<IResult> Get(string id, HttpContext http, ClaimVerbs claims, CancellationToken ct) =>
        Results.Ok(ClaimView.Of(await claims.OneAsync(http.Caller(), id, ct)));

    private static async Task<IResult> History(string id, HttpContext http, ClaimVerbs claims, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var (limit, cursor) = (options.Number("limit"), options.Given("cursor"));
        options.Done();
        var listed = await claims.HistoryAsync(http.Caller(), id, limit, cursor, ct);
        return Results.Ok(new GradeHistory(id, [.. listed.Items.Select(GradeView.Of)], http.Linked(listed.Next)));
    }
}
