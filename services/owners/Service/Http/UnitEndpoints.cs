using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class UnitEndpoints
{
    public static IEndpointRouteBuilder MapUnits(this IEndpointRouteBuilder routes)
    {
        var units = routes.MapGroup("/api/v1/units").WithTags("Units");

        units.MapPost("/", async (NewUnit body, UnitRegister register, HttpContext http, CancellationToken ct) =>
        {
            var unit = await register.CreateAsync(Command.From(http, body), body.Key, body.Name, body.TimeZone ?? "", ct);
            return Results.Created($"/api/v1/units/{unit.Key}", UnitView.Of(unit));
        }).NeedsOrganisation().WithName("CreateUnit").Produces<UnitView>(StatusCodes.Status201Created);

        units.MapGet("/", async (int? limit, string? cursor, UnitRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = Paging.Read(limit, cursor).Cut(await register.ListAsync(http.Caller(), ct), membership => membership.Unit.Key);
            return new UnitList([.. found.Rows.Select(MembershipView.Of)], http.Linked(found.Next));
        }).NeedsSignIn().WithName("ListUnits");

        return routes;
    }
}
