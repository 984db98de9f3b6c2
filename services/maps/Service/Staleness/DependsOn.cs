using Journey.Maps.Maps;

namespace Journey.Maps.Staleness;

/// <summary>One thing that an element depends on.</summary>
internal sealed record DependsOn(DependsKind Kind, string Id)
{
    public static DependsOn Channel(string words) => new(DependsKind.Channel, ChannelKey.Of(words));

    /// <summary>
    /// What the elements of a map depend on: what is written, and what they are: a touchpoint on its channel, its keys and who operates it, the map
    /// on its segment.
    /// </summary>
    public static ILookup<string, DependsOn> Of(MapDocument map, string mapId) => map.Dependencies
        .Select(dependency => (dependency.Element, On: Of(dependency)))
        .Concat(map.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints).SelectMany(Of))
        .Append((Element: mapId, On: new DependsOn(DependsKind.Segment, map.Segment.Key)))
        .Where(entry => entry.On.Id.Length > 0).Distinct().ToLookup(entry => entry.Element, entry => entry.On);

    private static DependsOn Of(Dependency dependency) => dependency.Kind switch
    {
        DependencyKind.Product => new(DependsKind.Product, dependency.On),
        DependencyKind.Policy => new(DependsKind.Policy, dependency.On),
        DependencyKind.Channel => Channel(dependency.On),
        _ => new(DependsKind.Segment, dependency.On),
    };

    private static IEnumerable<(string Element, DependsOn On)> Of(Touchpoint touchpoint) =>
    [
        .. touchpoint.Replaces.Append(touchpoint.Key).Select(key => (touchpoint.Id, new DependsOn(DependsKind.Touchpoint, key))),
        (touchpoint.Id, touchpoint.Channel.Length == 0 ? new(DependsKind.Channel, "") : Channel(touchpoint.Channel)),
        (touchpoint.Id, new(DependsKind.Unit, touchpoint.OperatedBy)),
    ];
}
