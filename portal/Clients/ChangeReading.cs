using Journey.Maps.V1;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads what has changed around the journeys of a unit.</summary>
internal static class ChangeReading
{
    /// <summary>Changes on a page of the list.</summary>
    const int Most = 20;

    /// <summary>Journeys asked at once what of them is still to be looked at.</summary>
    const int MostMaps = 12;

    /// <summary>Names that a field of the form offers.</summary>
    const int MostNames = 200;

    public static async Task<UnitChangesModel> ChangesAsync(this Parts parts, string cursor)
    {
        var changes = parts.TryAsync("maps", o => parts.Maps.ListChangesAsync(new() { Limit = Most, Cursor = cursor }, o));
        var gaps = parts.TryAsync("maps", o => parts.Maps.ListChangesAsync(new() { GapsOnly = true, Limit = Most }, o));
        var unit = parts.TryAsync("maps", o => parts.Maps.ReadUnitStalenessAsync(new(), o));
        var names = parts.NamesAsync();
        var listed = await changes;
        var ids = (listed?.Changes ?? []).Where(told => told.Change.WithdrawnAt is null).SelectMany(told => told.Maps).Select(map => map.MapId).Distinct().Take(MostMaps);
        var standing = (await Task.WhenAll(ids.Select(parts.StandingAsync))).ToDictionary(map => map.MapId);
        var (whole, uncovered, known) = (await unit, await gaps, await names);
        var frame = parts.Frame;
        return new(frame, whole, Told(frame, listed, standing), listed?.Next ?? "", Told(frame, uncovered, standing)) { Known = known };
    }

    static List<ToldChange>? Told(Frame frame, ListChangesReply? listed, Dictionary<string, StandingMap> standing) =>
        listed?.Changes.Select(told => new ToldChange(frame, told.Change, told.Gap,
        [
            .. told.Maps.Select(map => standing.TryGetValue(map.MapId, out var known) ? known.By(map, told.Change.Change) : new TouchedJourney(map, null, [])),
        ])).ToList();

    static async Task<StandingMap> StandingAsync(this Parts parts, string id)
    {
        var map = parts.TryAsync("maps", o => parts.Maps.GetMapAsync(new() { MapId = id }, o));
        var decisions = parts.ListDecisionsAsync(id);
        return new(id, await parts.ReportAsync(id), (await map)?.Map.Document, await decisions ?? []);
    }

    static async Task<ILookup<string, string>> NamesAsync(this Parts parts)
    {
        var channels = parts.TryAsync("maps", o => parts.Maps.ListTermsAsync(new() { Kind = TermKind.Channel, Limit = MostNames }, o));
        var touchpoints = parts.TryAsync("maps", o => parts.Maps.ListTermsAsync(new() { Kind = TermKind.Touchpoint, Limit = MostNames }, o));
        var segments = (await parts.AllMapsAsync() ?? []).Select(map => (Field: "segments", Name: map.Segment?.Key ?? ""));
        return segments
            .Concat(((await channels)?.Terms ?? []).Select(term => (Field: "channels", Name: term.Key)))
            .Concat(((await touchpoints)?.Terms ?? []).Select(term => (Field: "touchpointKeys", Name: term.Key)))
            .Where(pair => pair.Name.Length > 0).Distinct().OrderBy(pair => pair.Name, StringComparer.Ordinal).ToLookup(pair => pair.Field, pair => pair.Name);
    }

    /// <summary>Where a journey stands, and the decisions made on it.</summary>
    sealed record StandingMap(string MapId, ReadStalenessReply? Report, MapDocument? Document, IReadOnlyList<Decision> Decisions)
    {
        public TouchedJourney By(TouchedMap map, string change)
        {
            var open = (Report?.Elements ?? []).Where(element => element.Reasons.Any(reason => reason.Change == change)).Select(element => element.Element).ToHashSet(StringComparer.Ordinal);
            return new(map, Report is null ? null : open.Count, [.. Decisions.Where(decision => StandsOn(decision, open))]);
        }

        // What was looked at again has led on; what was superseded stands no more.
        bool StandsOn(Decision decision, HashSet<string> open) => decision.Status is DecisionStatus.Draft or DecisionStatus.Decided
            && (open.Contains(decision.Content.ChosenChange?.CandidateFix ?? "")
                || decision.Content.Claims.Any(relied => Document?.Claims.Any(claim => claim.Id == relied.Claim && open.Contains(claim.Element)) == true));
    }
}
