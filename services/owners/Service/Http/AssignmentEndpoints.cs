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

        assignments.MapGet("/", async (
            string unit, Guid? map, Guid? person, Guid? team, int? limit, string? cursor, AssignmentRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = await register.ListAsync(http.Caller(), new AssignmentFilter(map, person, team), Paging.Read(limit, cursor), ct);
            return new AssignmentList([.. found.Rows.Select(AssignmentView.Of)], http.Linked(found.Next));
        }).Needs(Role.Viewer).WithName("ListAssignments");

        assignments.MapGet("/{id:guid}", async (string unit, Guid id, AssignmentRegister register, HttpContext http, CancellationToken ct) =>
            AssignmentView.Of(await register.GetAsync(http.Caller(), id, ct)))
            .Needs(Role.Viewer).WithName("GetAssignment");

        assignments.MapPost("/", async (string unit, NewAssignment body, AssignmentRegister register, TimeProvider time, HttpContext http, CancellationToken ct) =>
        {
            var order = new AssignmentOrder(body.Map, body.Element, body.Person, body.From ?? time.GetUtcNow(), body.Until, body.Duty ?? Duty.Accountable);
            var assigned = await register.AssignAsync(Command.From(http, body), order, ct);
            return Results.Created($"/api/v1/units/{unit}/assignments/{assigned.Assignment.Id}", AssignmentView.Of(assigned));
        }).Needs(Role.Owner).WithName("Assign").Produces<AssignmentView>(StatusCodes.Status201Created);

        return routes;
    }
}
