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

    public MapLine Line { get; private set; } = MapLine.Empty;

    /// <summary>Null where the known version was told before claims were kept.</summary>
    public IReadOnlyList<MapClaim>? Claims { get; private set; }

    // Raised with every assignment, so that two made at once on different replicas cannot both hold.
    public long OwnersRevision { get; private set; }

    public string OwnersAggregate => $"maps/{Id}/owners";

    public IReadOnlyList<Handoff> Handoffs => Line.Handoffs();

    /// <summary>Whether handoffs have been told with the known version; events of before they were told leave that open.</summary>
    public bool KnowsHandoffs => Line.Told is not null;

    public static OwnedMap Of(MapSnapshot snapshot)
    {
        var map = new OwnedMap { Id = snapshot.MapId };
        map.Take(snapshot);
        return map;
    }

    /// <summary>Takes a version that is newer than the known one. Events and fetches may come in any order, and twice.</summary>
    public bool Take(MapSnapshot snapshot)
    {
        var completes = snapshot.Version == Version && !KnowsHandoffs && snapshot.Line.Told is not null;
        if (snapshot.Version <= Version && !completes)
        {
            return false;
        }
        (Version, Title, Line) = (snapshot.Version, snapshot.Title, snapshot.Line);
        Claims = snapshot.Claims;
        Elements = [.. snapshot.Elements.Where(element => ElementKinds.NeedOwner.Contains(element.Kind))];
        return true;
    }

    public bool Has(string element) => Find(element) is not null;

    /// <summary>The element, a handoff too unless it was dismissed.</summary>
    public MapElement? Find(string element) =>
        Elements.FirstOrDefault(known => known.Id == element) ?? Handoffs.FirstOrDefault(handoff => handoff.Id == element && !handoff.IsDismissed)?.Element;

    /// <summary>Whether it has the element, a step with a touchpoint too.</summary>
    public bool HasPlace(string element) => Has(element) || Elements.Any(known => known.Kind == ElementKinds.Touchpoint && known.Parent == element);

    public long ChangeOwners() => ++OwnersRevision;
}
