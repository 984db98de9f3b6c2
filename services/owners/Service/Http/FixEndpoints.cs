using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class FixEndpoints
{
    public static IEndpointRouteBuilder MapFixes(this IEndpointRouteBuilder routes)
    {
        var fixes = routes.MapGroup("/api/v1/units/{unit}/fixes").WithTags("Fixes");

        fixes.MapGet("/", async (string unit, Guid? map, int? limit, string? cursor, FixRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = await register.ListAsync(http.Caller(), map, Paging.Read(limit, cursor), ct);
            return new FixList([.. found.Rows.Select(FixView.Of)], http.Linked(found.Next));
        }).Needs(Role.Viewer).WithName("ListFixes");

        fixes.MapGet("/{id:guid}", async (string unit, Guid id, FixRegister register, HttpContext http, CancellationToken ct) =>
            FixView.Of(await register.GetAsync(http.Caller(), id, ct)))
            .Needs(Role.Viewer).WithName("GetFix");

        fixes.MapPost("/", async (string unit, NewFix body, FixRegister register, HttpContext http, CancellationToken ct) =>
        {
            var fix = await register.PlanAsync(Command.From(http, body), body.ToPlan(), ct);
            return Results.Created($"/api/v1/units/{unit}/fixes/{fix.Fix.Id}", FixView.Of(fix));
        }).Needs(Role.Owner).WithName("PlanFix").Produces<FixView>(StatusCodes.Status201Created);

        fixes.MapPost("/{id:guid}/state", async (string unit, Guid id, NewFixState body, FixRegister register, HttpContext http, CancellationToken ct) =>
            FixView.Of(await register.MoveAsync(Command.From(http, body), id, body.State, ct)))
            .Needs(Role.Owner).WithName("MoveFix");

        return routes;
    }
}
