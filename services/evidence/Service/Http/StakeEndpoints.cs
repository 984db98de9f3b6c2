using Journey.Evidence.Conformance;
using Journey.Evidence.Handoffs;
using Journey.Evidence.Stakes;
using Journey.Evidence.Stumbling;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

/// <summary>What the handoffs of a map lose, where customers get no further, and what is at stake at its pain points.</summary>
internal static class StakeEndpoints
{
    public static void MapStakes(this RouteGroupBuilder unit)
    {
        unit.MapGet("/maps/{id}/observed-handoffs", Handoffs).Needs(Role.Viewer).WithName("GetObservedHandoffs").WithTags("conformance")
            .Produces<ObservedHandoffsView>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
        unit.MapGet("/maps/{id}/stumbles", Stumbles).Needs(Role.Viewer).WithName("GetStumbles").WithTags("conformance")
            .Produces<StumblesView>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
        unit.MapGet("/maps/{id}/stakes", Stakes).Needs(Role.Viewer).WithName("GetStakes").WithTags("conformance")
            .Produces<StakesView>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
        unit.MapPost("/maps/{id}/stake-values", Enter).Needs(Role.Owner).WithName("EnterStakeValues").WithTags("conformance")
            .Produces<StakeEntered>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> Handoffs(string id, HttpContext http, HandoffVerbs handoffs, CancellationToken ct)
    {
        var query = Query(http);
        return Results.Ok(ObservedHandoffsView.Of(await handoffs.GetAsync(http.Caller(), MapAddress.Id(id), query, ct)));
    }

    private static async Task<IResult> Stumbles(string id, HttpContext http, StumbleVerbs stumbles, CancellationToken ct)
    {
        var query = Query(http);
        return Results.Ok(StumblesView.Of(await stumbles.GetAsync(http.Caller(), MapAddress.Id(id), query, ct)));
    }

    private static async Task<IResult> Stakes(string id, HttpContext http, StakeVerbs stakes, CancellationToken ct)
    {
        var query = Query(http);
        return Results.Ok(StakesView.Of(await stakes.GetAsync(http.Caller(), MapAddress.Id(id), query, ct)));
    }

    private static async Task<IResult> Enter(string unit, string id, [FromBody] StakeAsked body, HttpContext http, StakeVerbs stakes, CancellationToken ct)
    {
        var revision = await stakes.EnterAsync(Command.From(http, body), MapAddress.Id(id), body.ExpectedRevision, body.Entered(), ct);
        return Results.Created($"/api/v1/units/{unit}/maps/{id}/stakes", new StakeEntered(revision));
    }

    private static CaseQuery Query(HttpContext http)
    {
        var options = new Options(http.Request.Query);
        var query = new CaseQuery(
            options.Given("log"), options.Text("segment"), options.When("from"), options.When("to"), options.When("asOf"),
            options.Given("anchor"), options.Number("days"), options.Texts("exclude"));
        options.Done();
        return query;
    }
}
