using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Linting;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>What the lint rules find on a map, and waivers for rules.</summary>
internal static class LintEndpoints
{
    public static void MapLint(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/lint", Show).Needs(Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/maps/{id}/lint/waivers", Waive).Needs(Role.Owner);
    }

    static async Task<IResult> Show(Parts parts, string id) => View.Page<LintPage, LintModel>(await parts.LintAsync(id));

    static async Task<IResult> Waive(Parts parts, HttpContext http, string unit, string id)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await FormAnswers.DoAsync<LintPage, LintModel>(
            async () =>
            {
                await parts.Maps.SignWaiverAsync(new() { DecisionId = typed.Or("decision"), Rule = typed.Or("rule"), Reason = typed.Or("reason"), Until = typed.Or("until") }, parts.Options);
                return Results.Extensions.SeeOther($"{Addresses.Lint(unit, id)}?done=rule-waived");
            },
            async refusal => await parts.LintAsync(id) with { WrongAt = typed.Or("rule"), Wrong = refusal.All, Typed = typed });
    }
}
