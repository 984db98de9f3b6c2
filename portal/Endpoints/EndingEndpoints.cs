using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Owners;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>A person leaves: looked at first, then kept.</summary>
internal static class EndingEndpoints
{
    public static void MapEndings(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/people/{person}/ending", Show).Needs(Role.Admin);
        pages.MapPost("/units/{unit}/people/{person}/ending", End).Needs(Role.Admin);
    }

    static Task<IResult> Show(Parts parts, string person, string? until) => FormAnswers.DoAsync<EndingPage, EndingModel>(
        async () => View.Page<EndingPage, EndingModel>(await ModelAsync(parts, person, until ?? "", look: !string.IsNullOrEmpty(until))),
        async refusal => await ModelAsync(parts, person, until ?? "", look: false) with { Wrong = refusal.All });

    static async Task<IResult> End(Parts parts, HttpContext http, string unit, string person)
    {
        var until = (await Typed.ReadAsync(http.Request)).Or("until");
        return await FormAnswers.DoAsync<EndingPage, EndingModel>(
            async () =>
            {
                await parts.Owners.EndPersonAsync(new() { PersonId = person, Until = until }, parts.Options);
                return Results.Extensions.SeeOther($"{Addresses.Person(unit, person)}?done=ended");
            },
            async refusal => await ModelAsync(parts, person, until, look: false) with { Wrong = refusal.All });
    }

    static async Task<EndingModel> ModelAsync(Parts parts, string person, string until, bool look)
    {
        var found = await parts.Owners.GetPersonAsync(new() { PersonId = person }, parts.Options);
        var end = look ? (await parts.Owners.PreviewEndingAsync(new() { PersonId = person, Until = until }, parts.Options)).End : null;
        return new(parts.Frame, found.Person, until, end);
    }
}
