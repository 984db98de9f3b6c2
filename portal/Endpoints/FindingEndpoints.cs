using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Html;

namespace Journey.Portal.Endpoints;

internal static class FindingEndpoints
{
    public static void MapFindings(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/units/{unit}/maps/{id}/findings", Claim).Needs(Role.Contributor);
    }

    static async Task<IResult> Claim(Parts parts, HttpRequest request, string unit, string id)
    {
        var typed = await Typed.ReadAsync(request);
        var made = await parts.Evidence.ClaimFindingAsync(new() { MapId = id, Selection = new() { LogKey = typed.Or("log") }, FindingId = typed.Or("finding") }, parts.Options);
        return Results.Extensions.SeeOther(Addresses.Claim(unit, id, made.ClaimId) + (made.Created ? "?done=claimed" : ""));
    }
}
