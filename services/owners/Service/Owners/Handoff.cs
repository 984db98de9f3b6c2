namespace Journey.Owners.Owners;

/// <summary>
/// Where responsibility or channel changes between two touchpoints that follow each other. Derived from the map, never stored;
/// its id is made of the two stable keys, so that it stays the same over versions.
/// </summary>
internal sealed record Handoff(LineTouchpoint From, LineTouchpoint To)
{
    public string Id => $"{ElementKinds.Handoff}_{From.Key}_{To.Key}";

    public string Title => $"{From.Name} → {To.Name}";

    public bool ChangesUnit => !From.SharesUnitWith(To);

    public bool ChangesChannel => !From.SharesChannelWith(To);

    public MapElement Element => new(Id, ElementKinds.Handoff, Title, From.Id);

    public static IReadOnlyList<Handoff> Derive(MapLine line) =>
        [.. line.Pairs().Select(pair => new Handoff(pair.From, pair.To)).Where(handoff => handoff.ChangesUnit || handoff.ChangesChannel)];
}
