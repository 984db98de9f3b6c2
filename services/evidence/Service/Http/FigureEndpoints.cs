using Journey.Evidence.Figures;
using Journey.Platform.Identity;

namespace Journey.Evidence.Http;

internal static class FigureEndpoints
{
    private static readonly string[] NotYet = ["anchor", "days", "asOf"];

    public static void MapFigures(this RouteGroupBuilder unit)
    {
        foreach (var (kind, name) in new[] { ("sources", "Source"), ("logs", "Log") })
        {
            unit.MapGet($"/{kind}/{{key}}/paths", Paths).Needs(Role.Viewer).WithName($"Get{name}Paths").WithTags("figures").Produces<PathsView>().ProducesProblem(400).ProducesProblem(404);
            unit.MapGet($"/{kind}/{{key}}/drivers", Drivers).Needs(Role.Viewer).WithName($"Get{name}Drivers").WithTags("figures").Produces<DriversView>().ProducesProblem(400).ProducesProblem(404);
        }
    }

    private static async Task<IResult> Paths(string key, HttpContext http, FigureVerbs figures, CancellationToken ct)
    {
        var options = new Options(http.Request.Query, NotYet);
        var query = Query(options);
        var paths = await figures.PathsAsync(http.Caller(), key, query, ct);
        return paths.Cases == 0 ? Results.Ok(new TooLittle("notEnoughData", 1, "aggregate", paths.Revision, paths.Partial ? true : null)) : Results.Ok(PathsView.Of(paths));
    }

    private static async Task<IResult> Drivers(string key, HttpContext http, FigureVerbs figures, CancellationToken ct)
    {
        var options = new Options(http.Request.Query, NotYet);
        var by = options.Given("by");
        var query = Query(options);
        var drivers = await figures.DriversAsync(http.Caller(), key, by, query, ct);
        return drivers.Ranking.Coded == 0
            ? Results.Ok(new TooLittle("notEnoughData", 1, "aggregate", drivers.Revision, drivers.Partial ? true : null))
            : Results.Ok(DriversView.Of(drivers));
    }

    private static FigureQuery Query(Options options)
    {
        var query = new FigureQuery(options.Text("segment"), options.When("from"), options.When("to"), options.Number("top"));
        options.Done();
        return query;
    }
}
