using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads a segment with what maps and evidence know of it. Without its definition and without a map there is no such segment.</summary>
internal static class SegmentReading
{
    /// <summary>Logs asked for reasons: enough for a unit, few enough to wait for.</summary>
    const int MostLogs = 4;

    const int MostReasons = 5;

    const int MostPages = 5;

    public static async Task<SegmentsModel> SegmentsAsync(this Parts parts, SegmentFormModel form)
    {
        var defined = parts.TryAsync("maps", o => parts.Maps.ListSegmentsAsync(new() { Limit = 200 }, o));
        var maps = parts.AllMapsAsync();
        var known = (await defined)?.Segments;
        var all = await maps;
        return new(parts.Frame, known, all, form);
    }

    public static async Task<SegmentModel> SegmentAsync(this Parts parts, string key)
    {
        var maps = parts.AllMapsAsync();
        var reasons = parts.ReasonsAsync(key);
        var versions = await parts.VersionsAsync(key);
        var now = versions.Count == 0 ? null : await parts.NowAsync(key);
        var own = (await maps)?.Where(map => map.Segment?.Key == key).ToList();
        if (versions.Count == 0 && own is { Count: 0 })
        {
            throw new NoSuchSegment();
        }
        var beside = own is { Count: > 0 } ? await parts.TryAsync("maps", o => parts.Maps.CompareSegmentsAsync(new() { MapId = own[0].MapId }, o)) : null;
        var told = await reasons;
        return new(parts.Frame, key, versions, now) { Maps = own, Reasons = told, Beside = beside };
    }

    /// <summary>The maps of the unit, newest first, as far as a page can show them; null where they are not known right now.</summary>
    public static async Task<IReadOnlyList<MapSummary>?> AllMapsAsync(this Parts parts)
    {
        var (all, cursor) = (new List<MapSummary>(), "");
        for (var page = 0; page < MostPages; page++)
        {
            var place = cursor;
            var reply = await parts.TryAsync("maps", o => parts.Maps.ListMapsAsync(new() { Limit = 200, Cursor = place }, o));
            if (reply is null)
            {
                return null;
            }
            all.AddRange(reply.Maps);
            cursor = reply.Next;
            if (cursor.Length == 0)
            {
                break;
            }
        }
        return all;
    }

    // Only maps may name the segment: then it has no versions.
    static async Task<IReadOnlyList<SegmentDefinition>> VersionsAsync(this Parts parts, string key)
    {
        try
        {
            return (await parts.Maps.ListSegmentVersionsAsync(new() { Key = key, Limit = 200 }, parts.Options)).Versions;
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound)
        {
            return [];
        }
    }

    // All its versions may hold only later.
    static async Task<SegmentDefinition?> NowAsync(this Parts parts, string key)
    {
        try
        {
            return await parts.Maps.GetSegmentAsync(new() { Key = key }, parts.Options);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound)
        {
            return null;
        }
    }

    static async Task<IReadOnlyList<(LogChoice Log, GetDriversReply Drivers)>?> ReasonsAsync(this Parts parts, string key)
    {
        var sources = (await parts.TryAsync("evidence", o => parts.Evidence.ListSourcesAsync(new(), o)))?.Sources;
        if (sources is null)
        {
            return null;
        }
        var asked = sources.Where(state => state.Records > 0).OrderByDescending(state => state.Source.Method == "contacts").ThenByDescending(state => state.Records).Take(MostLogs).ToList();
        var told = await Task.WhenAll(asked.Select(state => parts.TryAsync(
            "evidence", o => parts.Evidence.GetDriversAsync(new() { LogKey = state.Source.Key, By = "reason", Segment = key, Top = MostReasons }, o))));
        return [.. asked.Zip(told).Where(pair => pair.Second is { } drivers && (drivers.Suppressed || drivers.Coded > 0)).Select(pair => (new LogChoice(pair.First.Source.Key, pair.First.Source.Name), pair.Second!))];
    }

    sealed class NoSuchSegment() : Journey.Platform.Errors.JourneyException(Journey.Platform.Errors.ErrorKind.NotFound, "SEGMENT_NOT_FOUND", "There is no such segment.");
}
