using Journey.Evidence.Beliefs;
using Journey.Evidence.Conformance;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

/// <summary>A map held against a log.</summary>
internal static class ConformanceEndpoints
{
    public static void MapConformance(this RouteGroupBuilder unit)
    {
        unit.MapGet("/maps/{id}/conformance", Conformance).Needs(Role.Viewer).WithName("GetConformance").WithTags("conformance")
            .Produces<ConformanceView>().ProducesProblem(400).ProducesProblem(404);
        unit.MapGet("/maps/{id}/drivers", Drivers).Needs(Role.Viewer).WithName("GetBelief").WithTags("conformance")
            .Produces<BeliefView>().ProducesProblem(400).ProducesProblem(404);
        unit.MapPost("/maps/{id}/findings/claims", Claim).Needs(Role.Contributor).WithName("ClaimFinding").WithTags("conformance")
            .Produces<ClaimedFinding>().Produces<ClaimedFinding>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> Conformance(string id, HttpContext http, ConformanceVerbs conformance, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var query = Query(options);
        options.Done();
        return Results.Ok(ConformanceView.Of(await conformance.GetAsync(http.Caller(), MapAddress.Id(id), query, ct)));
    }

    private static async Task<IResult> Drivers(string id, HttpContext http, BeliefVerbs beliefs, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var query = Query(options);
        var separator = options.Text("separator") ?? "";
        options.Done();
        return Results.Ok(BeliefView.Of(await beliefs.GetAsync(http.Caller(), MapAddress.Id(id), query, separator, ct)));
    }

    private static async Task<IResult> Claim(string unit, string id, [FromBody] FindingAsked body, HttpContext http, FindingVerbs findings, CancellationToken ct)
    {
        var claimed = await findings.ClaimAsync(Command.From(http, body), MapAddress.Id(id), body.Query(), body.FindingId, ct);
        return claimed.Created ? Results.Created($"/api/v1/units/{unit}/maps/{id}/claims", claimed) : Results.Ok(claimed);
    }

    private static CaseQuery Query(Options options) => new(
        options.Given("log"), options.Text("segment"), options.When("from"), options.When("to"), options.When("asOf"),
        options.Given("anchor"), options.Number("days"), options.Texts("exclude"));
}
