using Journey.Maps.Contracts;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Compare;
using Journey.Portal.Components.Maps;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>What became of a map, and taking it back.</summary>
internal static class VersionEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/versions", Versions).Needs(Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/maps/{id}/versions/{version:int}", Version).Needs(Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/maps/{id}/changes", Changes).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/maps/{id}/versions/{version:int}/reversal", Reverse).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/versions/{version:int}/restoration", Restore).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/change-sets/{number:int}/reason", Explain).Needs(Role.Contributor);
    }

    static async Task<IResult> Versions(Parts parts, string id, string? cursor) => View.Page<VersionsPage, VersionsModel>(await ModelAsync(parts, id, cursor ?? ""));

    static async Task<IResult> Version(Parts parts, string id, int version)
    {
        var newest = parts.Maps.GetMapAsync(new() { MapId = id }, parts.Options).ResponseAsync;
        var reply = await parts.Maps.GetVersionAsync(new() { MapId = id, Version = version }, parts.Options);
        var diff = version > 1 ? await parts.TryAsync("maps", o => parts.Maps.DiffVersionsAsync(new() { MapId = id, From = version - 1, To = version }, o)) : null;
        return View.Page<VersionPage, VersionModel>(new(new(parts.Frame, reply.Map, null, null), diff?.Changes, (await newest).Map.Version));
    }

    static async Task<IResult> Changes(Parts parts, string id, int? from, int? to)
    {
        var map = await parts.Maps.GetMapAsync(new() { MapId = id }, parts.Options);
        var (older, newer) = (from ?? 0, to is > 0 ? to.Value : map.Map.Version);
        return View.Page<ChangesPage, ChangesModel>(new(new(parts.Frame, map.Map, null, null), older, newer, await parts.MeanwhileAsync(id, older, newer)));
    }

    static Task<IResult> Reverse(Parts parts, HttpContext http, string unit, string id, int version) => TakeBackAsync(parts, http, unit, id, "undone", async expected =>
        await parts.Maps.ReverseVersionAsync(new() { MapId = id, Version = version, ExpectedVersion = expected }, parts.Options));

    static Task<IResult> Restore(Parts parts, HttpContext http, string unit, string id, int version) => TakeBackAsync(parts, http, unit, id, "restored", async expected =>
        await parts.Maps.RestoreVersionAsync(new() { MapId = id, Version = version, ExpectedVersion = expected }, parts.Options));

    /// <summary>A map that has moved on, or changes that were changed again, are told on the page of versions; nothing was written then.</summary>
    static async Task<IResult> TakeBackAsync(Parts parts, HttpContext http, string unit, string id, string code, Func<int, Task<ReviseMapReply>> change)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var expected = typed.Number("version");
        try
        {
            var saved = await change(expected);
            var lens = AdjacentConcepts.All.FirstOrDefault(concept => concept.Key == typed.Or("lens"))?.Key ?? "";
            if (!http.Request.WantsFragment())
            {
                return Results.Extensions.SeeOther($"{(lens.Length > 0 ? Addresses.Compare(unit, id, lens) : Addresses.Map(unit, id))}?done={code}");
            }
            http.Response.Headers["HX-Trigger-After-Settle"] = """{"focusOn":"undo"}""";
            var words = TakenBack.Words(code, saved.Map.Version);
            return lens.Length > 0
                ? View.Fragment<CompareBody, ComparePageModel>(await parts.LensAsync(id, lens), words)
                : View.Fragment<MapBody, MapPageModel>(await parts.PageAsync(id, http.Request.Looks()), words);
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Conflict or ErrorKind.Precondition or ErrorKind.Invalid } refusal)
        {
            var model = await ModelAsync(parts, id, "") with { Wrong = refusal, Meanwhile = refusal.Kind == ErrorKind.Conflict ? await MovedAsync(parts, id, expected) : null };
            var code2 = refusal.Kind == ErrorKind.Invalid ? 422 : 409;
            return http.Request.WantsFragment() ? View.Fragment<TakeBackNote, VersionsModel>(Retargeted(http, model), code: code2) : View.Page<VersionsPage, VersionsModel>(model, code2);
        }
    }

    static VersionsModel Retargeted(HttpContext http, VersionsModel model)
    {
        http.Response.Headers["HX-Retarget"] = "#problem";
        http.Response.Headers["HX-Reswap"] = "innerHTML";
        return model;
    }

    static async Task<IResult> Explain(Parts parts, HttpRequest request, string unit, string id, int number)
    {
        var typed = await Typed.ReadAsync(request);
        try
        {
            await parts.Maps.ExplainChangeSetAsync(new() { MapId = id, Number = number, Reason = typed.Or("reason") }, parts.Options);
            return Results.Extensions.SeeOther($"{Addresses.Versions(unit, id)}?done=explained#set-{number}");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            return View.Page<VersionsPage, VersionsModel>(await ModelAsync(parts, id, "") with { Wrong = refusal, WrongAt = number, Typed = typed.Or("reason") }, 422);
        }
    }

    static async Task<Meanwhile?> MovedAsync(Parts parts, string id, int from)
    {
        var map = await parts.Maps.GetMapAsync(new() { MapId = id }, parts.Options);
        return await parts.MeanwhileAsync(id, from, map.Map.Version);
    }

    static async Task<VersionsModel> ModelAsync(Parts parts, string id, string cursor)
    {
        var view = parts.ReadAsync(id);
        var sets = await parts.Maps.ListChangeSetsAsync(new() { MapId = id, Cursor = cursor, Limit = 20 }, parts.Options);
        var told = await Task.WhenAll(sets.ChangeSets.SelectMany(Parted).Select(async set => set with { Changes = await ChangesAsync(parts, id, set.Set) }));
        var newest = await view;
        return new(newest with { Frame = parts.Frame }, told, sets.Next);
    }

    /// <summary>That the map was made stands for itself, also where the same person went on within ten minutes; the reason is that of what came after.</summary>
    static IEnumerable<ChangeSetModel> Parted(ChangeSet set) => set is { Number: 1, LastVersion: > 1 }
        ? [new(new(set) { Number = 2 }, null) { ReasonAt = 1 }, new(new(set) { LastVersion = 1, EndedAt = set.StartedAt, Reason = "", ReasonGiven = false }, null) { ReasonAt = 0 }]
        : [new(set, null)];

    // The first version is the map itself: there is nothing before it.
    static async Task<IReadOnlyList<MapChange>?> ChangesAsync(Parts parts, string id, ChangeSet set) => set.LastVersion == 1
        ? null
        : (await parts.TryAsync("maps", o => parts.Maps.DiffVersionsAsync(new() { MapId = id, From = Math.Max(set.Number - 1, 1), To = set.LastVersion }, o)))?.Changes;
}
