using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

/// <summary>What owners keeps of a map: its newest known version and the elements that need an owner.</summary>
internal sealed class OwnedMap : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; private init; }

    public int Version { get; private set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<MapElement> Elements { get; private set; } = [];

    // Raised with every assignment, so that two made at once on different replicas cannot both hold.
    public long OwnersRevision { get; private set; }

    public static OwnedMap Of(MapSnapshot snapshot)
    {
        var map = new OwnedMap { Id = snapshot.MapId };
        map.Take(snapshot);
        return map;
    }

    /// <summary>Takes a version that is newer than the known one. Events and fetches may come in any order, and twice.</summary>
    public bool Take(MapSnapshot snapshot)
    {
        if (snapshot.Version <= Version)
        {
            return false;
        }
        (Version, Title) = (snapshot.Version, snapshot.Title);
        Elements = [.. snapshot.Elements.Where(element => ElementKinds.NeedOwner.Contains(element.Kind))];
        return true;
    }

    public bool Has(string element) => Elements.Any(known => known.Id == element);

    public long ChangeOwners() => ++OwnersRevision;
}
