using Journey.Evidence.Logs;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

internal static class LogEndpoints
{
    public static void MapLogs(this RouteGroupBuilder unit)
    {
        unit.MapPost("/logs", Define).Needs(Role.Contributor).WithName("DefineLog").WithTags("logs")
            .Produces<LogProperties>().Produces<LogProperties>(201).ProducesProblem(400).ProducesProblem(409);
        unit.MapGet("/logs", List).Needs(Role.Viewer).WithName("ListLogs").WithTags("logs").Produces<LogList>();
        unit.MapGet("/logs/{key}", Get).Needs(Role.Viewer).WithName("GetLog").WithTags("logs").Produces<LogView>().ProducesProblem(404);
    }

    private static async Task<IResult> Define(string unit, [FromBody] LogProperties body, HttpContext http, LogVerbs logs, CancellationToken ct)
    {
        var defined = await logs.DefineAsync(Command.From(http, body), body, ct);
        return defined.Created ? Results.Created($"/api/v1/units/{unit}/logs/{defined.Log.Key}", defined.Log) : Results.Ok(defined.Log);
    }

    private static async Task<IResult> List(HttpContext http, LogVerbs logs, CancellationToken ct)
    {
        new Options(http.Request.Query, "limit", "cursor").Done();
        return Results.Ok(new LogList((await logs.ListAsync(http.Caller(), ct)).ConvertAll(LogView.Of)));
    }

    private static async Task<IResult> Get(string key, HttpContext http, LogVerbs logs, CancellationToken ct) =>
        Results.Ok(LogView.Of(await logs.GetAsync(http.Caller(), key, ct)));
}
