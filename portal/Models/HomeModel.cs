using Journey.Evidence.V1;
using Journey.Portal.Html;
using Journey.Portal.Text;

namespace Journey.Portal.Models;

/// <summary>The unit's start: journeys, what waits, gaps, sources. Null lists mean: not known right now.</summary>
public sealed record HomeModel(Frame Frame, IReadOnlyList<JourneyRowModel>? Journeys, IReadOnlyList<SourceState>? Sources, bool OnlyJourneys = false)
{
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
            new Waiting(gaps, "Name owners", $"for {Figures.Plural(gaps, "element", "elements")} of {journey.Map.Title}", "nobody answers for them", Addresses.Owners(Frame.Unit, journey.Map.MapId)),
            new Waiting(uncited, "Cite evidence", $"for {Figures.Plural(uncited, "claim", "claims")} of {journey.Map.Title}", "nothing stands under them", Addresses.Map(Frame.Unit, journey.Map.MapId) + "#assumptions"),
        }
        where waiting.Count > 0
        select waiting;

    public NextStep Next => this switch
    {
        { Journeys: { Count: 0 } } => new("Describe one journey", "Whose goal, from which event, in how many days. Three steps are enough for a first look.", "Describe one journey", Addresses.NewMap(Frame.Unit)),
        { Sources: { Count: 0 } } => new("Register one source", "One file of evidence turns belief into grades; B is in reach at once.", "Register a source", Addresses.Sources(Frame.Unit)),
        { Sources: { } sources } when sources.All(s => s.Records == 0) => new("Import one file", $"“{sources[0].Source.Name}” is registered and still empty.", "Open the source", Addresses.Source(Frame.Unit, sources[0].Source.Key)),
        _ when Waits.MaxBy(w => w.Count) is { } most => new(most.Verb, $"{most.Verb} {most.What}: {most.Why}.", "Open", most.Address),
        _ => new("Describe another journey", "Every journey here has owners and ground.", "New journey", Addresses.NewMap(Frame.Unit)),
    };
}
