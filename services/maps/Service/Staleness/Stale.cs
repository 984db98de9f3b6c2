using System.Globalization;
using Journey.Maps.Decisions;
using Journey.Maps.Maps;

namespace Journey.Maps.Staleness;

/// <summary>Where a map stands, from where its elements stand (DOMAIN d2).</summary>
internal static class Stale
{
    /// <summary>Share of elements with an open reason from which on a map is stale whichever they are.</summary>
    public const double Share = .25;

    /// <param name="on">The map and what is known of it.</param>
    /// <param name="below">What the maps below it are by themselves.</param>
    /// <param name="titles">What those maps are called.</param>
    public static StalenessReport Of(StaleSubject on, IReadOnlyList<StalenessReport> below, IReadOnlyDictionary<Guid, string> titles)
    {
        var elements = ElementReasons.Of(on);
        var open = elements.Where(element => element.Reasons.Count > 0).ToList();
        var total = Element.Of(on.Map.Document, on.Whole).DistinctBy(element => element.Id).Count() - 1;
        var affected = open.Count(element => element.Element != on.Whole);
        double? share = total == 0 ? null : (double)affected / total;
        var wrong = below.Where(report => report.Status is Freshness.Stale or Freshness.AtRisk)
            .Select(report => new StaleBelow(report.MapId, titles.GetValueOrDefault(report.MapId, ""), report.Status)).ToList();
        var upcoming = Upcoming(on, elements);
        var states = States(on, elements, share, wrong);
        var oldest = open.SelectMany(element => element.Reasons).Select(reason => (DateTimeOffset?)reason.Since).Min();
        return new StalenessReport(
            on.Map.MapId, on.Map.Version, on.AsOf, states[0].Status, [.. states.Select(state => state.Status)], states[0].Because, elements, affected, total, share, oldest,
            oldest is { } since ? (on.AsOf - since).TotalDays : null, on.Attestations.Select(attestation => (DateTimeOffset?)attestation.At).Max(), wrong, upcoming);
    }

    /// <summary>The moment after the day of review; none where no day is set.</summary>
    private static DateTimeOffset? ReviewEnds(StaleSubject on) => Day.Read(on.Map.Document.Review?.Due ?? "") is { } due ? ShareRules.End(due, on.TimeZone) : null;

    private static List<(Freshness Status, IReadOnlyList<string> Because)> States(
        StaleSubject on, IReadOnlyList<StaleElement> elements, double? share, List<StaleBelow> below)
    {
        var open = elements.Where(element => element.Reasons.Count > 0).ToList();
        List<string> grave =
        [
            .. open.Where(element => element.Weighs).Select(element => $"{Name(element)}: {element.Reasons[0].What}"),
            .. share >= Share ? [string.Create(CultureInfo.InvariantCulture, $"{share:P0} of the map has a reason to be looked at again.")] : Array.Empty<string>(),
        ];
        List<string> risk =
        [
            .. open.Where(element => !element.Weighs).Select(element => $"{Name(element)}: {element.Reasons[0].What}"),
            .. below.Select(map => $"The map below '{map.Title}' is {(map.Status == Freshness.Stale ? "stale" : "at risk")}."),
        ];
        var ends = ReviewEnds(on);
        return
        [
            .. grave.Count > 0 ? [(Freshness.Stale, [.. grave])] : Array.Empty<(Freshness, IReadOnlyList<string>)>(),
            .. risk.Count > 0 ? [(Freshness.AtRisk, [.. risk])] : Array.Empty<(Freshness, IReadOnlyList<string>)>(),
            .. ends <= on.AsOf ? [(Freshness.Expired, [$"Its day of review was {on.Map.Document.Review!.Due}."])] : Array.Empty<(Freshness, IReadOnlyList<string>)>(),
            .. on.Attestations.Count == 0 ? [(Freshness.Unknown, ["Nobody has verified it."])] : Array.Empty<(Freshness, IReadOnlyList<string>)>(),
            .. elements.Any(element => element.Scheduled.Count > 0)
                ? [(Freshness.Scheduled, [.. elements.SelectMany(element => element.Scheduled).Select(reason => reason.What).Distinct()])]
                : Array.Empty<(Freshness, IReadOnlyList<string>)>(),
            (Freshness.Fresh, []),
        ];
    }

    private static List<Prediction> Upcoming(StaleSubject on, IReadOnlyList<StaleElement> elements) =>
    [
        .. elements.SelectMany(element => element.Scheduled).Select(reason => new Prediction(reason.Since, reason.What, reason.Change)).Distinct()
            .Concat(ReviewEnds(on) is { } ends && ends > on.AsOf ? [new Prediction(ends, $"Its day of review is {on.Map.Document.Review!.Due}.")] : [])
            .OrderBy(prediction => prediction.At),
    ];

    private static string Name(StaleElement element) => element.Title.Length > 0 ? $"'{element.Title}'" : element.Kind;
}
