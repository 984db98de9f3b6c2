using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Sprints;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>Sprints: begun with a team, taken through four gates, closed with what was learnt.</summary>
internal static class SprintEndpoints
{
    const int Closing = 5;

    public static void MapSprints(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/sprints", List).Needs(Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/sprints", Start).Needs(Role.Owner);
        pages.MapGet("/units/{unit}/sprints/{sprint}", Show).Needs(Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/sprints/{sprint}/gates/{gate:int:range(1,4)}", Pass).Needs(Role.Owner);
        pages.MapPost("/units/{unit}/sprints/{sprint}/closure", Close).Needs(Role.Owner);
    }

    static async Task<IResult> List(Parts parts) => View.Page<SprintsPage, SprintsModel>(await parts.SprintsAsync());

    static async Task<IResult> Show(Parts parts, string sprint) => View.Page<SprintPage, SprintModel>(await parts.SprintAsync(sprint));

    static async Task<IResult> Start(Parts parts, HttpContext http, string unit)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await FormAnswers.DoAsync<SprintsPage, SprintsModel>(
            async () =>
            {
                var begun = await parts.Owners.StartSprintAsync(SprintForms.Start(typed), parts.Options);
                return Results.Extensions.SeeOther($"{Addresses.Sprint(unit, begun.Sprint.SprintId)}?done=sprint");
            },
            async refusal => await parts.SprintsAsync() with { Wrong = refusal.All, Typed = typed });
    }

    static Task<IResult> Pass(Parts parts, HttpContext http, string unit, string sprint, int gate) =>
        DoAsync(parts, http, unit, sprint, gate, "gate", typed => parts.Owners.PassGateAsync(SprintForms.Gate(typed, sprint, gate), parts.Options).ResponseAsync);

    static Task<IResult> Close(Parts parts, HttpContext http, string unit, string sprint) =>
        DoAsync(parts, http, unit, sprint, Closing, "closed", typed => parts.Owners.CloseSprintAsync(SprintForms.Close(typed, sprint), parts.Options).ResponseAsync);

    static async Task<IResult> DoAsync(Parts parts, HttpContext http, string unit, string sprint, int form, string done, Func<Dictionary<string, string>, Task> change)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await FormAnswers.DoAsync<SprintPage, SprintModel>(
            async () =>
            {
                await change(typed);
                return Results.Extensions.SeeOther($"{Addresses.Sprint(unit, sprint)}?done={done}");
            },
            async refusal => await parts.SprintAsync(sprint) with { WrongAt = form, Wrong = refusal.All, Typed = typed });
    }
}
