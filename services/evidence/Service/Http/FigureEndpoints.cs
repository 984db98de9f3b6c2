using Journey.Evidence.Figures;
using Journey.Platform.Identity;

namespace Journey.Evidence.Http;

/// <summary>Figures of a log; every source is a log of itself under its own key.</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this RouteGroupBuilder unit)
    {
        foreach (var (kind, name) in new[] { ("sources", "Source"), ("logs", "Log") })
        {
            About<PathsView>(unit.MapGet($"/{kind}/{{key}}/paths", Paths), $"Get{name}Paths");
            About<DriversView>(unit.MapGet($"/{kind}/{{key}}/drivers", Drivers), $"Get{name}Drivers");
            About<DaysView>(unit.MapGet($"/{kind}/{{key}}/days", Days), $"Get{name}Days");
        }
    }

    private static void About<TView>(RouteHandlerBuilder endpoint, string name) => endpoint
        .Needs(Role.Viewer).WithName(name).WithTags("figures").Produces<TView>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    private static async Task<IResult> Paths(string key, HttpContext http, FigureVerbs figures, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var query = FigureOptions.Ranked(options);
        options.Done();
        var answered = await figures.PathsAsync(http.Caller(), key, query, ct);
        return answered.Figures is not { } paths ? Results.Ok(TooLittle.Suppressed(answered.Told))
            : paths.Cases == 0 ? Results.Ok(TooLittle.Data(answered.Told))
            : Results.Ok(PathsView.Of(paths, answered.Told));
    }

    private static async Task<IResult> Drivers(string key, HttpContext http, DriverVerbs figures, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var by = options.Given("by");
        var query = FigureOptions.Ranked(options);
        options.Done();
        var answered = await figures.DriversAsync(http.Caller(), key, by, query, ct);
        return answered.Figures is not { } drivers ? Results.Ok(TooLittle.Suppressed(answered.Told))
            : drivers.Ranking.Coded == 0 ? Results.Ok(TooLittle.Data(answered.Told))
            : Results.Ok(DriversView.Of(answered));
    }

    private static async Task<IResult> Days(string key, HttpContext http, DayVerbs figures, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var query = FigureOptions.Query(options);
        options.Done();
        var answered = await figures.DaysAsync(http.Caller(), key, query, ct);
        var days = answered.Figures!;
        return days.Days.Count == 0 ? Results.Ok(TooLittle.Data(answered.Told)) : Results.Ok(DaysView.Of(days, answered.Told));
    }
}
