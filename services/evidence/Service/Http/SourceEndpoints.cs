using Journey.Evidence.Sources;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

internal static class SourceEndpoints
{
    public static void MapSources(this RouteGroupBuilder unit)
    {
        unit.MapPost("/sources", Register).Needs(Role.Contributor).WithName("RegisterSource").WithTags("sources")
            .Produces<SourceProperties>().Produces<SourceProperties>(201).ProducesProblem(400).ProducesProblem(409);
        unit.MapGet("/sources", List).Needs(Role.Viewer).WithName("ListSources").WithTags("sources").Produces<SourceList>();
        unit.MapGet("/sources/{key}", Get).Needs(Role.Viewer).WithName("GetSource").WithTags("sources").Produces<SourceView>().ProducesProblem(404);
    }

    private static async Task<IResult> Register(string unit, [FromBody] SourceProperties body, HttpContext http, SourceVerbs sources, CancellationToken ct)
    {
        var registered = await sources.RegisterAsync(Command.From(http, body), body, ct);
        return registered.Created ? Results.Created($"/api/v1/units/{unit}/sources/{registered.Source.Key}", registered.Source) : Results.Ok(registered.Source);
    }

    private static async Task<IResult> List(HttpContext http, SourceVerbs sources, CancellationToken ct)
    {
        new Options(http.Request.Query, "limit", "cursor").Done();
        return Results.Ok(new SourceList((await sources.ListAsync(http.Caller(), ct)).ConvertAll(SourceView.Of)));
    }

    private static async Task<IResult> Get(string key, HttpContext http, SourceVerbs sources, CancellationToken ct) =>
        Results.Ok(SourceView.Of(await sources.GetAsync(http.Caller(), key, ct)));
}
