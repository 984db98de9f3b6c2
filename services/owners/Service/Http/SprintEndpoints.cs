using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Owners.Sprints;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class SprintEndpoints
{
    public static IEndpointRouteBuilder MapSprints(this IEndpointRouteBuilder routes)
    {
        var sprints = routes.MapGroup("/api/v1/units/{unit}/sprints").WithTags("Sprints");

        sprints.MapPost("/", async (string unit, NewSprint body, SprintRegister register, HttpContext http, CancellationToken ct) =>
        {
            var told = await register.StartAsync(Command.From(http, body), body.ToOrder(), ct);
            return Results.Created($"/api/v1/units/{unit}/sprints/{told.Sprint.Id}", SprintView.Of(told));
        }).Needs(Role.Owner).WithName("StartSprint").Produces<SprintView>(StatusCodes.Status201Created);

        sprints.MapPost("/rankings", async (string unit, NewRanking body, SprintRegister register, HttpContext http, CancellationToken ct) =>
            Ranking.Of(await register.RankAsync(http.Caller(), body.Map, body.ToField(), ct)))
            .Needs(Role.Viewer).WithName("RankStumbles");

        MapGates(sprints);

        sprints.MapPost("/{id:guid}/closure", async (string unit, Guid id, NewClosure body, SprintRegister register, HttpContext http, CancellationToken ct) =>
            SprintView.Of(await register.CloseAsync(Command.From(http, body), id, body.ToOrder(), body.Seen, ct)))
            .Needs(Role.Owner).WithName("CloseSprint");

        sprints.MapGet("/{id:guid}", async (string unit, Guid id, SprintRegister register, HttpContext http, CancellationToken ct) =>
            SprintView.Of(await register.GetAsync(http.Caller(), id, ct)))
            .Needs(Role.Viewer).WithName("GetSprint");

        sprints.MapGet("/", async (string unit, Guid? map, Guid? team, string? state, int? limit, string? cursor, SprintRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = await register.ListAsync(http.Caller(), SprintFilter.Read(map, team, state), Paging.Read(limit, cursor), ct);
            return new SprintList([.. found.Rows.Select(SprintView.Of)], http.Linked(found.Next));
        }).Needs(Role.Viewer).WithName("ListSprints");

        return routes;
    }

    static void MapGates(RouteGroupBuilder sprints)
    {
        sprints.MapPost("/{id:guid}/gates/1", async (string unit, Guid id, NewChoice body, SprintRegister register, HttpContext http, CancellationToken ct) =>
            SprintView.Of(await register.ChooseAsync(Command.From(http, body), id, body.ToChoice(), body.Seen, ct)))
            .Needs(Role.Owner).WithName("PassFirstGate");

        sprints.MapPost("/{id:guid}/gates/2", async (string unit, Guid id, NewHypothesis body, SprintRegister register, HttpContext http, CancellationToken ct) =>
            SprintView.Of(await register.HypothesiseAsync(Command.From(http, body), id, body.ToHypothesis(), body.Seen, ct)))
            .Needs(Role.Owner).WithName("PassSecondGate");

        sprints.MapPost("/{id:guid}/gates/3", async (string unit, Guid id, NewExecution body, SprintRegister register, HttpContext http, CancellationToken ct) =>
            SprintView.Of(await register.ExecuteAsync(Command.From(http, body), id, body.ToExecution(), body.Seen, ct)))
            .Needs(Role.Owner).WithName("PassThirdGate");

        sprints.MapPost("/{id:guid}/gates/4", async (string unit, Guid id, NewVerification body, SprintRegister register, HttpContext http, CancellationToken ct) =>
            SprintView.Of(await register.VerifyAsync(Command.From(http, body), id, body.ToVerification(), body.Seen, ct)))
            .Needs(Role.Owner).WithName("PassFourthGate");
    }
}
