namespace Journey.Maps.Publishing;

/// <summary>What owners says of a map.</summary>
/// <param name="Revision">Revision of the unit at owners: what is told is at least as new.</param>
/// <param name="Version">Version of the map that owners knows.</param>
/// <param name="Owners">Who answers for which element now.</param>
/// <param name="Fixes">Fixes that are planned and not dropped.</param>
internal sealed record OwnedMap(long Revision, int Version, IReadOnlyList<PublishedOwner> Owners, IReadOnlyList<PublishedFix> Fixes)
{
    public IReadOnlySet<string> Elements() => Owners.Select(owner => owner.Element).ToHashSet();
}
