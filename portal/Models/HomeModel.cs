using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Portal.Html;
using Journey.Portal.Text;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>The unit's start: journeys, what waits, gaps, sources. Null lists mean: not known right now.</summary>
public sealed record HomeModel(Frame Frame, IReadOnlyList<JourneyRowModel>? Journeys, IReadOnlyList<SourceState>? Sources, bool OnlyJourneys = false)
{
    /// <summary>Key of the segment the list is cut to; empty for all.</summary>
    public string Segment { get; init; } = "";

    /// <summary>The segment looked at last in this browser; empty where none was.</summary>
    public string Remembered { get; init; } = "";

    /// <summary>Segments that journeys are for.</summary>
    public IReadOnlyList<Segment> Segments { get; init; } = [];

    /// <summary>Journeys beyond those that owners and evidence were asked about.</summary>
    public IReadOnlyList<MapSummary> Rest { get; init; } = [];

    public int All => (Journeys?.Count ?? 0) + Rest.Count;

    public string SegmentName => Segments.FirstOrDefault(segment => segment.Key == Segment)?.Name ?? Segment;

    public IEnumerable<GapRow> Gaps =>
        from journey in Journeys ?? []
        from element in journey.WithoutOwner
        select new GapRow(journey.Map.MapId, journey.Map.Title, element);

    public IEnumerable<Waiting> Waits =>
        from journey in Journeys ?? []
        let uncited = journey.Count("Uncited")
        let gaps = journey.WithoutOwner.Count
        from waiting in new[]
        {
            new Waiting(gaps, T("Name owners"), T("for {0} of {1}", Figures.Plural(gaps, "element", "elements"), journey.Map.Title), T("nobody answers for them"), Addresses.Owners(Frame.Unit, journey.Map.MapId)),
            new Waiting(uncited, T("Cite evidence"), T("for {0} of {1}", Figures.Plural(uncited, "claim", "claims"), journey.Map.Title), T("nothing stands under them"), Addresses.Map(Frame.Unit, journey.Map.MapId) + "#assumptions"),
        }
        where waiting.Count > 0
        select waiting;

    public NextStep Next => this switch
    {
        { Journeys: { Count: 0 } } => new(T("Describe one journey"), T("Whose goal, from which event, in how many days. Three steps are enough for a first look."), T("Describe one journey"), Addresses.NewMap(Frame.Unit)),
        { Sources: { Count: 0 } } => new(T("Register one source"), T("One file of evidence turns belief into grades; B is in reach at once."), T("Register a source"), Addresses.Sources(Frame.Unit)),
        { Sources: { } sources } when sources.All(s => s.Records == 0) => new(T("Import one file"), T("“{0}” is registered and still empty.", sources[0].Source.Name), T("Open the source"), Addresses.Source(Frame.Unit, sources[0].Source.Key)),
        _ when Waits.MaxBy(w => w.Count) is { } most => new(most.Verb, T("{0} {1}: {2}.", most.Verb, most.What, most.Why), T("Open"), most.Address),
        _ => new(T("Describe another journey"), T("Every journey here has owners and ground."), T("New journey"), Addresses.NewMap(Frame.Unit)),
    };
}
