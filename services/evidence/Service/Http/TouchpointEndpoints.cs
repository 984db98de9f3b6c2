using Journey.Evidence.Touchpoints;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

internal static class TouchpointEndpoints
{
    public static void MapTouchpoints(this RouteGroupBuilder unit)
    {
        foreach (var (kind, name) in new[] { ("sources", "Source"), ("logs", "Log") })
        {
            unit.MapPost($"/{kind}/{{key}}/touchpoints", Define).Needs(Role.Contributor).WithName($"Define{name}Touchpoints").WithTags("touchpoints")
                .Produces<MappingView>().ProducesProblem(400).ProducesProblem(404);
            unit.MapGet($"/{kind}/{{key}}/touchpoints", Get).Needs(Role.Viewer).WithName($"Get{name}Touchpoints").WithTags("touchpoints")
                .Produces<MappingView>().ProducesProblem(404);
        }
    }

    private static async Task<IResult> Define(string key, [FromBody] TouchpointsAsked body, HttpContext http, TouchpointVerbs touchpoints, CancellationToken ct) =>
        Results.Ok(MappingView.Of(await touchpoints.DefineAsync(Command.From(http, body), key, body.Since(), body.Rows, ct)));

    private static async Task<IResult> Get(string key, HttpContext http, TouchpointVerbs touchpoints, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var map = options.Given("map");
        options.Done();
        return Results.Ok(MappingView.Of(await touchpoints.GetAsync(http.Caller(), key, map is null ? null : MapAddress.Id(map), ct)));
    }
}
