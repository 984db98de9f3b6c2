using Journey.Evidence.V1;
using Journey.Portal.Charts.Cases;
using Journey.Portal.Models;
using Journey.Portal.Text;

namespace Journey.Portal.Clients;

/// <summary>Reads a case with the map it is held against, and the number that cases stand behind.</summary>
internal static class CaseReading
{
    /// <summary>Rows asked for to find the one behind a number.</summary>
    const int Most = 1_000;

    public static async Task<string> LogNameAsync(this Parts parts, string key)
    {
        var log = await parts.TryAsync("evidence", o => parts.Evidence.GetLogAsync(new() { Key = key }, o));
        return log?.Log.Log.Name ?? key;
    }

    /// <summary>The touchpoints of a map in its order, and what the activities of the log are.</summary>
    public static async Task<(string MapId, IReadOnlyList<LineStation> Line, TouchpointMapping? Touchpoints)> OverMapAsync(this Parts parts, string log, string map)
    {
        if (map.Length == 0)
        {
            return ("", [], null);
        }
        var touchpoints = parts.TryAsync("evidence", o => parts.Evidence.GetTouchpointsAsync(new() { LogKey = log, MapId = map }, o));
        var read = await parts.TryAsync("maps", o => parts.Maps.GetMapAsync(new() { MapId = map }, o));
        var line = read?.Map.Document.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints)
            .DistinctBy(touchpoint => touchpoint.Key).Select(touchpoint => new LineStation(touchpoint.Key, touchpoint.Name, touchpoint.Optional)).ToList();
        return (map, line ?? [], (await touchpoints)?.Mapping);
    }

    public static IReadOnlyList<CaseStop> Stops(GetCaseReply reply, TouchpointMapping? touchpoints, GetPathsReply? paths)
    {
        var usual = (paths?.Edges ?? []).ToDictionary(edge => (edge.From, edge.To), edge => edge.MedianSeconds);
        var before = "";
        var stops = new List<CaseStop>(reply.Steps.Count);
        foreach (var step in reply.Steps)
        {
            var at = step.Time?.ToDateTimeOffset();
            stops.Add(new(at, step.Activity, step.Channel, step.Reason, step.SourceKey, step.Activity.Length > 0 ? Effective(touchpoints, step.Activity, at) : step.Dimensions.GetValueOrDefault(Felt.AskedAbout, ""))
            {
                Score = step.HasScore ? CaseWords.Score(step.Score, step.Scale) : "",
                Outcome = step.Outcome,
                ServiceSeconds = step.HasServiceSeconds ? step.ServiceSeconds : null,
                Handover = step.Handover,
                UsualSeconds = usual.TryGetValue((before, step.Activity), out var median) ? median : null,
            });
            before = step.Activity.Length > 0 ? step.Activity : before;
        }
        return stops;
    }

    /// <summary>The number a query stands behind, computed from the same log; null where evidence does not tell one.</summary>
    public static async Task<Basis?> BasisAsync(this Parts parts, string log, CaseQuery query)
    {
        var cases = query.Request(log, parts.Frame.Moments);
        if (query.Reason.Length > 0)
        {
            var asked = new GetDriversRequest { LogKey = log, By = "reason", Top = Most, From = cases.From, To = cases.To, Reading = query.Reading };
            if (cases.HasSegment) { asked.Segment = cases.Segment; }
            var drivers = await parts.TryAsync("evidence", o => parts.Evidence.GetDriversAsync(asked, o));
            return drivers?.Rows.FirstOrDefault(row => row.Value == query.Reason) is { } found
                ? new(found.Count, drivers.Coded, "records", "coded records", drivers.Basis, drivers.AsOf?.ToDateTimeOffset())
                : null;
        }
        var request = new GetPathsRequest { LogKey = log, Top = Most, From = cases.From, To = cases.To, Reading = query.Reading };
        if (cases.HasSegment) { request.Segment = cases.Segment; }
        var paths = await parts.TryAsync("evidence", o => parts.Evidence.GetPathsAsync(request, o));
        return paths is null ? null : OfPaths(paths, query);
    }

    static Basis? OfPaths(GetPathsReply paths, CaseQuery query)
    {
        Basis Told(long count, long n, string things, string of) => new(count, n, things, of, paths.Basis, paths.AsOf?.ToDateTimeOffset());
        return query switch
        {
            { Variant.Count: > 0 } => paths.TopVariants.FirstOrDefault(variant => variant.Path.SequenceEqual(query.Variant)) is { } variant ? Told(variant.Cases, paths.Cases, "cases", "cases") : null,
            { First.Length: > 0 } => paths.Edges.FirstOrDefault(edge => edge.From == query.First && edge.To == query.Then) is { } edge ? Told(edge.Count, 0, "times", "") : null,
            { Activity.Length: > 0 } => paths.Funnel.FirstOrDefault(row => row.Activity == query.Activity) is { } row ? Told(row.Cases, paths.Cases, "cases", "cases") : null,
            { Where.Count: > 0 } => null,
            _ => Told(paths.Cases, 0, "cases", ""),
        };
    }

    /// <summary>What an activity was at an instant: of the definitions that hold then, the one said last.</summary>
    static string Effective(TouchpointMapping? touchpoints, string activity, DateTimeOffset? at)
    {
        if (touchpoints is null || activity.Length == 0)
        {
            return "";
        }
        var said = touchpoints.History.Where(definition => definition.Activity == activity).ToList();
        var holds = said.Where(definition => definition.From is null || at is null || definition.From.ToDateTimeOffset() <= at).MaxBy(definition => definition.Revision);
        var mapped = touchpoints.Activities.FirstOrDefault(mapped => mapped.Activity == activity);
        var key = said.Count > 0 ? holds?.Touchpoint ?? "" : mapped?.Touchpoint ?? "";
        return mapped is { ReplacedBy.Length: > 0 } && key == mapped.Touchpoint ? mapped.ReplacedBy : key;
    }
}
