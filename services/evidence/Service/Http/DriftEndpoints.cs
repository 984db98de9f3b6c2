using Journey.Evidence.Drift;
using Journey.Platform.Identity;

namespace Journey.Evidence.Http;

/// <summary>Whether customers still do what they did when a map was verified.</summary>
internal static class DriftEndpoints
{
    public static void MapDrift(this RouteGroupBuilder unit) =>
        unit.MapGet("/maps/{id}/drift", Drift).Needs(Role.Viewer).WithName("GetDrift").WithTags("drift")
            .Produces<DriftView>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    private static async Task<IResult> Drift(string id, HttpContext http, DriftVerbs drift, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var baseline = options.When("baseline");
        options.Require(baseline is null or { Day: not null }, "baseline", "It is a date.");
        var asOf = options.When("asOf");
        options.Require(asOf is null or { At: not null }, "asOf", "It is an instant with an offset.");
        var query = new DriftQuery(options.Given("log"), baseline?.Day, options.Number("windowDays"), asOf?.At);
        options.Done();
        return Results.Ok(DriftView.Of(await drift.GetAsync(http.Caller(), MapAddress.Id(id), query, ct)));
    }
}
