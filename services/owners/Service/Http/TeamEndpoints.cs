using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;

namespace Journey.Owners.Http;

internal static class TeamEndpoints
{
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder routes)
    {
        var teams = routes.MapGroup("/api/v1/units/{unit}/teams").WithTags("Teams").Needs(Role.Viewer);

        teams.MapGet("/", async (string unit, int? limit, string? cursor, TeamRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = await register.ListAsync(http.Caller(), Paging.Read(limit, cursor), ct);
            return new TeamList([.. found.Rows.Select(TeamView.Of)], http.Linked(found.Next));
        }).WithName("ListTeams");

        teams.MapGet("/{id:guid}", async (string unit, Guid id, TeamRegister register, HttpContext http, CancellationToken ct) =>
            TeamDutiesView.Of(await register.GetAsync(http.Caller(), id, ct)))
            .WithName("GetTeam");

        return routes;
    }
}
