namespace Journey.Owners.Owners;

/// <summary>Who answers for each element of a map at one instant, and where nobody does.</summary>
internal sealed record Ownership(Guid MapId, int MapVersion, DateTimeOffset AsOf, IReadOnlyList<OwnedElement> Elements)
{
    public static Ownership Of(OwnedMap map, IEnumerable<Assignment> assignments, IReadOnlyDictionary<Guid, Person> people, DateTimeOffset asOf)
    {
        var tenures = assignments.GroupBy(assignment => assignment.ElementId).ToDictionary(group => group.Key, group => new Tenure(group));
        return new(map.Id, map.Version, asOf, [.. map.Elements.Select(element => Of(element, tenures.GetValueOrDefault(element.Id)))]);

        OwnedElement Of(MapElement element, Tenure? tenure)
        {
            if (tenure?.At(asOf) is { } holds)
            {
                return new(element, people[holds.PersonId], holds.Until, OwnershipGap.None);
            }
            return new(element, null, null, tenure?.HadOwnerBy(asOf) == true ? OwnershipGap.OwnerLapsed : OwnershipGap.NoOwner);
        }
    }
}
