namespace Journey.Owners.Owners;

/// <summary>Who answers for each element of a map at one instant, and where nobody does.</summary>
internal sealed record Ownership(
    Guid MapId, string Title, int MapVersion, DateTimeOffset AsOf, IReadOnlyList<OwnedElement> Elements, IReadOnlyList<OwnedHandoff> Handoffs, Fragmentation Fragmentation)
{
    public static Ownership Of(OwnedMap map, OwnershipRecords records, DateTimeOffset asOf)
    {
        var elements = map.Elements.Select(element => records.Of(element, asOf)).ToList();
        var owners = elements.ToDictionary(owned => owned.Element.Id, owned => owned.Owner);
        var handoffs = map.Handoffs.Select(handoff => Of(handoff)).ToList();
        return new(map.Id, map.Title, map.Version, asOf, [.. elements, .. handoffs.Select(handoff => handoff.Owned).OfType<OwnedElement>()], handoffs, Fragmentation.Of(map.Line));

        OwnedHandoff Of(Handoff handoff)
        {
            var (giver, receiver) = (owners.GetValueOrDefault(handoff.From.Id), owners.GetValueOrDefault(handoff.To.Id));
            var agreement = records.Agreement(handoff);
            return new(
                handoff, giver, receiver,
                agreement?.Holding(Side.Giver, handoff), agreement?.Holding(Side.Receiver, handoff), agreement?.Lost(Side.Giver, handoff), agreement?.Lost(Side.Receiver, handoff),
                handoff.IsDismissed ? null : records.Of(handoff.Element, asOf, HandoffGaps.Of(handoff, agreement, giver, receiver, records.Operates(handoff.To.Unit))));
        }
    }
}
