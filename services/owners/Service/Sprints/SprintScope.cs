using Journey.Owners.Owners;

namespace Journey.Owners.Sprints;

/// <summary>How much a sprint takes on, as its map was at the start. Units: who operates touchpoints of it; Owners: people accountable for its elements.</summary>
internal sealed record SprintScope(int Touchpoints, int Handoffs, IReadOnlyList<string> Units, int Owners)
{
    public static SprintScope Of(OwnedMap map, Ownership owned) => new(
        map.Line.Touchpoints.Count,
        owned.Handoffs.Count(handoff => !handoff.Handoff.IsDismissed),
        [.. map.Line.Touchpoints.Select(touchpoint => touchpoint.Unit.Trim()).Where(unit => unit.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
        owned.Elements.Select(element => element.Owner?.Id).OfType<Guid>().Distinct().Count());
}
