using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Owners;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>The owners of a unit: who is there, what they answer for, and what nobody does.</summary>
internal static class PeopleEndpoints
{
    const int MostGaps = 100;

    public static void MapPeople(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/owners", Home).Needs(Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/people/{person}", Person).Needs(Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/teams/{team}", Team).Needs(Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/gaps", Gaps).Needs(Role.Viewer).Keep();
        pages.MapEndings();
    }

    static async Task<IResult> Home(Parts parts)
    {
        var people = parts.TryAsync("owners", o => parts.Owners.ListPeopleAsync(new(), o));
        var teams = parts.TryAsync("owners", o => parts.Owners.ListTeamsAsync(new(), o));
        var gaps = await parts.TryAsync("owners", o => parts.Owners.ListGapsAsync(new(), o));
        var fixes = await parts.TryAsync("owners", o => parts.Owners.ListFixesAsync(new(), o));
        var (known, named) = ((await people)?.People, (await teams)?.Teams);
        return View.Page<OwnersHomePage, OwnersHomeModel>(new(parts.Frame, known, named, gaps?.Gaps.Count, fixes?.Fixes));
    }

    static async Task<IResult> Person(Parts parts, string person)
    {
        var found = await parts.Owners.GetPersonAsync(new() { PersonId = person }, parts.Options);
        var duties = await parts.Owners.ListAssignmentsAsync(new() { PersonId = person }, parts.Options);
        var fixes = (await parts.TryAsync("owners", o => parts.Owners.ListFixesAsync(new(), o)))?.Fixes ?? [];
        return View.Page<PersonPage, PersonModel>(new(parts.Frame, found.Person, duties.Assignments, [.. fixes.Where(fix => fix.Owner?.PersonId == person)]));
    }

    static async Task<IResult> Team(Parts parts, string team)
    {
        var found = await parts.Owners.GetTeamAsync(new() { TeamId = team }, parts.Options);
        var duties = await parts.Owners.ListAssignmentsAsync(new() { TeamId = team }, parts.Options);
        return View.Page<TeamPage, TeamModel>(new(parts.Frame, found, duties.Assignments));
    }

    static async Task<IResult> Gaps(Parts parts, string? cursor)
    {
        var people = parts.TryAsync("owners", o => parts.Owners.ListPeopleAsync(new(), o));
        var gaps = await parts.TryAsync("owners", o => parts.Owners.ListGapsAsync(new() { Limit = MostGaps, Cursor = cursor ?? "" }, o));
        var known = (await people)?.People;
        return View.Page<GapsPage, GapsModel>(new(parts.Frame, gaps?.Gaps, gaps?.Next ?? "", known is null ? [] : known));
    }
}
