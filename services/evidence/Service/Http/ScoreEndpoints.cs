using Journey.Evidence.Figures;
using Journey.Platform.Identity;

namespace Journey.Evidence.Http;

/// <summary>Scores, and how good the evidence is.</summary>
internal static class ScoreEndpoints
{
    public static void MapScores(this RouteGroupBuilder unit)
    {
        foreach (var (kind, name) in new[] { ("sources", "Source"), ("logs", "Log") })
        {
            unit.MapGet($"/{kind}/{{key}}/scores", Scores).Needs(Role.Viewer).WithName($"Get{name}Scores").WithTags("figures")
                .Produces<ScoresView>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
            unit.MapGet($"/{kind}/{{key}}/quality", Quality).Needs(Role.Viewer).WithName($"Get{name}Quality").WithTags("figures")
                .Produces<LogQuality>().ProducesProblem(400).ProducesProblem(404);
        }
    }

    private static async Task<IResult> Scores(string key, HttpContext http, ScoreVerbs scores, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var asked = new ScoreQuery(options.Given("by"), options.Given("of"), options.Given("scale"));
        var query = FigureOptions.Query(options);
        options.Done();
        var answered = await scores.ScoresAsync(http.Caller(), key, asked, query, ct);
        return answered.Figures is not { } figures ? Results.Ok(TooLittle.Suppressed(answered.Told))
            : figures.Rows.Count == 0 && answered.Hidden == 0 ? Results.Ok(TooLittle.Data(answered.Told))
            : Results.Ok(ScoresView.Of(answered));
    }

    private static async Task<IResult> Quality(string key, HttpContext http, QualityVerbs quality, CancellationToken ct)
    {
        new Options(http.Request.Query).Done();
        return Results.Ok(await quality.QualityAsync(http.Caller(), key, ct));
    }
}
