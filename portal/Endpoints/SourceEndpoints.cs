using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Sources;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/sources", List).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/sources", Register).Needs(Role.Contributor);
        pages.MapGet("/units/{unit}/sources/{key}", Show).Needs(Role.Viewer);
    }

    static async Task<SourcePageModel> ReadAsync(Parts parts, string key, string by, CaseQuery held)
    {
        var source = parts.Evidence.GetSourceAsync(new() { Key = key }, parts.Options).ResponseAsync;
        var imports = parts.TryAsync("evidence", o => parts.Evidence.ListImportsAsync(new() { SourceKey = key }, o));
        var drivers = parts.TryAsync("evidence", o => parts.Evidence.GetDriversAsync(new() { LogKey = key, By = by, Top = 12, Reading = held.Reading }, o));
        var paths = parts.TryAsync("evidence", o => parts.Evidence.GetPathsAsync(new() { LogKey = key, Top = 10, Reading = held.Reading }, o));
        var quality = parts.TryAsync("evidence", o => parts.Evidence.GetQualityAsync(new() { LogKey = key }, o));
        await ((Task)Task.WhenAll(source, imports, drivers, paths, quality)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var state = (await source).Source;
        return new(parts.Frame, state, (await imports)?.Imports ?? [], await drivers, await paths, by, await quality) { Held = held };
    }

    static async Task<IResult> List(Parts parts, string unit) =>
        View.Page<SourcesPage, SourcesModel>(await SourcesAsync(parts, new(unit, new Source { Origin = Origin.Operations, Tier = Tier.S }, [])));

    static async Task<IResult> Register(Parts parts, HttpRequest request, string unit)
    {
        var source = SourceOf(await Typed.ReadAsync(request));
        try
        {
            await parts.Evidence.RegisterSourceAsync(new() { Source = source }, parts.Options);
            return Results.Extensions.SeeOther(Addresses.Source(unit, source.Key) + "?done=source");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Duplicate } refusal)
        {
            return View.Page<SourcesPage, SourcesModel>(await SourcesAsync(parts, new(unit, source, refusal.All)), 422);
        }
    }

    static async Task<IResult> Show(Parts parts, HttpRequest request, string key, string? by) =>
        View.Page<SourcePage, SourcePageModel>(await ReadAsync(parts, key, by is { Length: > 0 } ? by : "reason", CaseQuery.HeldOf(request.Query)));

    static async Task<SourcesModel> SourcesAsync(Parts parts, SourceFormModel form)
    {
        var sources = (await parts.TryAsync("evidence", o => parts.Evidence.ListSourcesAsync(new(), o)))?.Sources;
        return new(parts.Frame, sources, form);
    }

    static Source SourceOf(IReadOnlyDictionary<string, string> typed)
    {
        var source = new Source
        {
            Key = typed.Or("key"),
            Name = typed.Or("name"),
            Origin = typed.Choice<Origin>("origin"),
            Tier = typed.Choice<Tier>("tier"),
            Method = typed.Or("method"),
            Link = typed.Or("link"),
            IndependenceKey = typed.Or("independenceKey"),
        };
        source.Dimensions.Add(typed.List("dimensions"));
        source.Personal.Add(typed.List("personal"));
        return source;
    }
}
