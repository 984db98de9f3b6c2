using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class AssignmentEndpoints
{
    public static IEndpointRouteBuilder MapAssignments(this IEndpointRouteBuilder routes)
    {
        var assignments = routes.MapGroup("/api/v1/units/{unit}/assignments").WithTags("Assignments");

        assignments.MapGet("/", async (string unit, Guid map, AssignmentRegister register, HttpContext http, CancellationToken ct) =>
            new AssignmentList([.. (await register.ListAsync(http.Caller(), map, ct)).Select(AssignmentView.Of)]))
            .Needs(Role.Viewer).WithName("ListAssignments");

        assignments.MapGet("/{id:guid}", async (string unit, Guid id, AssignmentRegister register, HttpContext http, CancellationToken ct) =>
            AssignmentView.Of(await register.GetAsync(http.Caller(), id, ct)))
            .Needs(Role.Viewer).WithName("GetAssignment");

        assignments.MapPost("/", async (string unit, NewAssignment body, AssignmentRegister register, TimeProvider time, HttpContext http, CancellationToken ct) =>
        {
            var order = new AssignmentOrder(body.Map, body.Element, body.Person, body.From ?? time.GetUtcNow(), body.Until);
            var assigned = await register.AssignAsync(Command.From(http, body), order, ct);
            return Results.Created($"/api/v1/units/{unit}/assignments/{assigned.Assignment.Id}", AssignmentView.Of(assigned));
        }).Needs(Role.Owner).WithName("Assign").Produces<AssignmentView>(StatusCodes.Status201Created);

        return routes;
    }
}
