namespace Journey.Maps.Staleness;

/// <summary>What a change is about, by id; empty where it is about the whole business unit.</summary>
/// <param name="Products">Ids of products, as dependencies name them.</param>
/// <param name="Policies">Ids of policies, as dependencies name them.</param>
/// <param name="Channels">Channels, by key or as maps write them.</param>
/// <param name="Segments">Keys of segments.</param>
/// <param name="TouchpointKeys">Keys of touchpoints; of one that was split or merged too.</param>
/// <param name="Units">Organisation units that operate touchpoints, as maps name them.</param>
internal sealed record ChangeScope(
    IReadOnlyList<string>? Products = null,
    IReadOnlyList<string>? Policies = null,
    IReadOnlyList<string>? Channels = null,
    IReadOnlyList<string>? Segments = null,
    IReadOnlyList<string>? TouchpointKeys = null,
    IReadOnlyList<string>? Units = null)
{
    public IReadOnlyList<string> Products { get; init; } = Products ?? [];

    public IReadOnlyList<string> Policies { get; init; } = Policies ?? [];

    public IReadOnlyList<string> Channels { get; init; } = Channels ?? [];

    public IReadOnlyList<string> Segments { get; init; } = Segments ?? [];

    public IReadOnlyList<string> TouchpointKeys { get; init; } = TouchpointKeys ?? [];

    public IReadOnlyList<string> Units { get; init; } = Units ?? [];

    public bool IsEmpty() => !On().Any();

    /// <summary>Everything it names, in the spelling in which dependencies are compared.</summary>
    public IEnumerable<DependsOn> On() =>
    [
        .. Products.Select(id => new DependsOn(DependsKind.Product, id)),
        .. Policies.Select(id => new DependsOn(DependsKind.Policy, id)),
        .. Channels.Select(DependsOn.Channel),
        .. Segments.Select(id => new DependsOn(DependsKind.Segment, id)),
        .. TouchpointKeys.Select(id => new DependsOn(DependsKind.Touchpoint, id)),
        .. Units.Select(id => new DependsOn(DependsKind.Unit, id)),
    ];
}
