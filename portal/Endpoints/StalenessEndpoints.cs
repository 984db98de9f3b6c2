using Journey.Maps.V1;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Staleness;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>What has changed under a map, and what an owner says after looking at it again.</summary>
internal static class StalenessEndpoints
{
    public static void MapStaleness(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/staleness", Show).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/maps/{id}/attestations", Attest).Needs(Role.Owner);
    }

    static async Task<IResult> Show(Parts parts, string id) => View.Page<StalenessPage, StalenessModel>(await parts.StalenessAsync(id));

    static async Task<IResult> Attest(Parts parts, HttpContext http, string unit, string id)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var said = new AttestRequest
        {
            MapId = id,
            Element = typed.Or("element"),
            Verdict = typed.Choice<AttestationVerdict>("verdict"),
            Evidence = typed.Or("evidence"),
            Note = typed.Or("note"),
        };
        return await FormAnswers.DoAsync<StalenessPage, StalenessModel>(
            async () =>
            {
                await parts.Maps.AttestAsync(said, parts.Options);
                return Results.Extensions.SeeOther($"{Addresses.Staleness(unit, id)}?done=attested");
            },
            async refusal => await parts.StalenessAsync(id) with { Wrong = refusal.All, Typed = typed });
    }
}
