using System.Globalization;
using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Logs;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class LogEndpoints
{
    /// <summary>Sources whose activities are offered in the form.</summary>
    const int MostSources = 12;

    const int MostActivities = 200;

    public static void MapLogs(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/logs", List).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/logs", Define).Needs(Role.Contributor);
        pages.MapGet("/units/{unit}/logs/{key}", Show).Needs(Role.Viewer);
    }

    static async Task<IResult> List(Parts parts, string unit) =>
        View.Page<LogsPage, LogsModel>(await ModelAsync(parts, unit, new() { CaseRule = CaseRule.Source }, []));

    static async Task<IResult> Define(Parts parts, HttpRequest request, string unit)
    {
        var log = LogOf(await request.ReadFormAsync(request.HttpContext.RequestAborted));
        try
        {
            await parts.Evidence.DefineLogAsync(new() { Log = log }, parts.Options);
            return Results.Extensions.SeeOther(Addresses.Log(unit, log.Key) + "?done=log");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Duplicate } refusal)
        {
            return View.Page<LogsPage, LogsModel>(await ModelAsync(parts, unit, log, refusal.All), 422);
        }
    }

    static async Task<IResult> Show(Parts parts, HttpRequest request, string key, string? by, string? map) =>
        View.Page<LogPage, LogPageModel>(await parts.LogAsync(key, by is { Length: > 0 } ? by : "reason", CaseQuery.HeldOf(request.Query), map ?? "", []));

    /// <summary>The page of a log, with what is wrong with the touchpoints that were sent.</summary>
    public static async Task<LogPageModel> LogAsync(this Parts parts, string key, string by, CaseQuery held, string map, IReadOnlyList<FieldViolation> wrong)
    {
        var log = parts.Evidence.GetLogAsync(new() { Key = key }, parts.Options).ResponseAsync;
        var sources = parts.TryAsync("evidence", o => parts.Evidence.ListSourcesAsync(new(), o));
        var drivers = parts.TryAsync("evidence", o => parts.Evidence.GetDriversAsync(new() { LogKey = key, By = by, Top = 12, Reading = held.Reading }, o));
        var paths = parts.TryAsync("evidence", o => parts.Evidence.GetPathsAsync(new() { LogKey = key, Top = 10, Reading = held.Reading }, o));
        var scores = parts.TryAsync("evidence", o => parts.Evidence.GetScoresAsync(new() { LogKey = key, By = "activity", Reading = held.Reading }, o));
        var quality = parts.TryAsync("evidence", o => parts.Evidence.GetQualityAsync(new() { LogKey = key }, o));
        var touchpoints = parts.TouchpointsAsync(key, map, wrong);
        await ((Task)Task.WhenAll(log, sources, drivers, paths, scores, quality, touchpoints)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var state = (await log).Log;
        return new(parts.Frame, state, (await sources)?.Sources ?? [], by, await drivers, await paths, await scores, await quality, await touchpoints) { Held = held };
    }

    static async Task<LogsModel> ModelAsync(Parts parts, string unit, Log typed, IReadOnlyList<FieldViolation> wrong)
    {
        var logs = parts.TryAsync("evidence", o => parts.Evidence.ListLogsAsync(new(), o));
        var sources = (await parts.TryAsync("evidence", o => parts.Evidence.ListSourcesAsync(new(), o)))?.Sources ?? [];
        var paths = await Task.WhenAll(sources.Where(state => state.Events > 0).Take(MostSources).Select(state =>
            parts.TryAsync("evidence", o => parts.Evidence.GetPathsAsync(new() { LogKey = state.Source.Key, Top = 1 }, o))));
        var activities = paths.OfType<GetPathsReply>().SelectMany(reply => reply.ActivityCounts).GroupBy(activity => activity.Key, StringComparer.Ordinal)
            .OrderByDescending(activity => activity.Sum(count => count.Value)).Take(MostActivities).Select(activity => activity.Key).ToList();
        return new(parts.Frame, (await logs)?.Logs, new(unit, sources, activities, typed, wrong));
    }

    static Log LogOf(IFormCollection form)
    {
        var log = new Log
        {
            Key = form["key"].ToString().Trim(),
            Name = form["name"].ToString().Trim(),
            CaseRule = form["caseRule"] == nameof(CaseRule.Anchor) ? CaseRule.Anchor : CaseRule.Source,
            Anchor = form["anchor"].ToString().Trim(),
            End = form["end"].ToString().Trim(),
            Days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0,
            SegmentBy = form["segmentBy"] == "segment" ? "" : form["segmentBy"].ToString(),
        };
        log.Sources.Add(form["sources"].OfType<string>());
        return log;
    }
}
