using Journey.Evidence.V1;
using Journey.Portal.Models;
using Journey.Portal.Text;

namespace Journey.Portal.Clients;

/// <summary>Reads a map with what the other services know of it. Without the map there is no page; grades and owners may be missing.</summary>
internal static class MapReading
{
    /// <summary>Sources asked for what customers felt: enough for a map, few enough to wait for.</summary>
    const int MostSources = 3;

    /// <param name="parts">The services.</param>
    /// <param name="id">The map.</param>
    /// <param name="language">Language its texts are read in where they are told in it; empty for as they were written, as forms need them.</param>
    public static async Task<MapView> ReadAsync(this Parts parts, string id, string language = "")
    {
        var map = parts.Maps.GetMapAsync(new() { MapId = id, Language = language }, parts.Options).ResponseAsync;
        var grades = parts.TryAsync("evidence", o => parts.Evidence.GradeClaimsAsync(new() { MapId = id }, o));
        var gaps = parts.TryAsync("owners", o => parts.Owners.GetGapsAsync(new() { MapId = id }, o));
        await ((Task)Task.WhenAll(map, grades, gaps)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var reply = await map;
        return new(parts.Frame, reply.Map, await grades, await gaps) { Designed = reply.Handoffs, Published = reply.PublishedVersion };
    }

    public static async Task<CompareModel> CompareAsync(this Parts parts, string id)
    {
        var improvement = parts.TryAsync("owners", o => parts.Owners.GetImprovementSystemAsync(new() { MapId = id }, o));
        var blueprint = parts.TryAsync("maps", o => parts.Maps.ReadBlueprintAsync(new() { MapId = id }, o));
        var segments = parts.TryAsync("maps", o => parts.Maps.CompareSegmentsAsync(new() { MapId = id }, o));
        return new(await improvement, await blueprint, await segments);
    }

    /// <param name="parts">The services.</param>
    /// <param name="id">The map.</param>
    /// <param name="looks">Which logs it is held against, and the open stage.</param>
    public static async Task<MapPageModel> PageAsync(this Parts parts, string id, MapLooks looks)
    {
        var compare = parts.CompareAsync(id);
        var choices = parts.LogsAsync();
        var belief = parts.TryAsync("evidence", o => parts.Evidence.GetBeliefAsync(new() { MapId = id, Selection = new() { LogKey = looks.Reasons } }, o));
        var conformance = parts.TryAsync("evidence", o => parts.Evidence.GetConformanceAsync(new() { MapId = id, Selection = new() { LogKey = looks.Log } }, o));
        var unseen = parts.UnseenAsync(id);
        var comments = parts.TryAsync("maps", o => parts.Maps.ListCommentsAsync(new() { MapId = id, OpenOnly = true, Limit = 200 }, o));
        var (decisions, tests, lines) = (parts.ListDecisionsAsync(id), parts.ListTestsAsync(id), parts.ListLinesAsync(id));
        var (stale, awaited) = (parts.ReportAsync(id), parts.ListAwaitedAsync(id));
        var read = parts.ReadAsync(id, Language.Current);
        await ((Task)Task.WhenAll(compare, choices, belief, conformance, unseen, comments, decisions, tests, lines, stale, awaited, read)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var view = await read;
        var felt = await parts.FeltAsync(view, (await conformance)?.Basis?.Segment ?? "");
        var logs = await choices;
        var whole = view with
        {
            Frame = parts.Frame,
            OpenStage = looks.Stage,
            Observed = await conformance is { } reply ? new(reply, logs) : null,
            Felt = felt,
            Staleness = await stale,
            Comments = ((await comments)?.Comments ?? []).CountBy(comment => comment.Element).ToDictionary(),
        };
        return new(whole, await belief is { } reasons ? new(reasons, logs) : null, await compare) { Unseen = await unseen, Decisions = await decisions, Awaited = await awaited, Tests = await tests, Lines = await lines };
    }

    /// <summary>Logs and sources of the unit, by name.</summary>
    public static async Task<IReadOnlyList<LogChoice>> LogsAsync(this Parts parts)
    {
        var logs = parts.TryAsync("evidence", o => parts.Evidence.ListLogsAsync(new(), o));
        var sources = parts.TryAsync("evidence", o => parts.Evidence.ListSourcesAsync(new(), o));
        return
        [
            .. ((await logs)?.Logs ?? []).Select(state => new LogChoice(state.Log.Key, state.Log.Name)),
            .. ((await sources)?.Sources ?? []).Select(state => new LogChoice(state.Source.Key, state.Source.Name)),
        ];
    }

    /// <summary>The scores of those cited sources that customers answer themselves: by the touchpoint asked about where the source says it, else
    /// by activity; of the segment that the map is held against, where the source has it.</summary>
    static async Task<Felt?> FeltAsync(this Parts parts, MapView view, string segment)
    {
        var asked = view.Cited.Where(item => item is { SourceKey.Length: > 0, Tier: Tier.A }).DistinctBy(item => item.SourceKey).Take(MostSources).ToList();
        var known = asked.Count == 0 ? null : (await parts.TryAsync("evidence", o => parts.Evidence.ListSourcesAsync(new(), o)))?.Sources;
        var answers = await Task.WhenAll(asked.Select(item =>
            parts.AnsweredAsync(view.Id, segment, new(item.SourceKey, item.Title), known?.Any(state => state.Source.Key == item.SourceKey && state.Source.Dimensions.Contains(Felt.AskedAbout)) == true)));
        var told = answers.OfType<(LogChoice, GetScoresReply, TouchpointMapping?)>().ToList();
        return told.Count == 0 ? null : new(told);
    }

    static async Task<(LogChoice, GetScoresReply, TouchpointMapping?)?> AnsweredAsync(this Parts parts, string map, string segment, LogChoice source, bool saysWhat)
    {
        var scores = parts.ScoresAsync(source.Key, saysWhat ? Felt.AskedAbout : "activity", segment);
        var mapping = saysWhat ? null : (await parts.TryAsync("evidence", o => parts.Evidence.GetTouchpointsAsync(new() { LogKey = source.Key, MapId = map }, o)))?.Mapping;
        return await scores is { } told && (saysWhat || mapping is not null) ? (source, told, mapping) : null;
    }

    static async Task<GetScoresReply?> ScoresAsync(this Parts parts, string key, string by, string segment)
    {
        var asked = new GetScoresRequest { LogKey = key, By = by };
        if (segment.Length > 0 && await parts.TryAsync("evidence", o => parts.Evidence.GetScoresAsync(new(asked) { Segment = segment }, o)) is { N: > 0 } own)
        {
            return own;
        }

        return await parts.TryAsync("evidence", o => parts.Evidence.GetScoresAsync(asked, o));
    }
}
