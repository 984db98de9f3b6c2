using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Portal.Charts;

namespace Journey.Portal.Models;

/// <summary>The contact reasons that a map's beliefs are held against, and the other cited sources that could be taken.</summary>
public sealed record Seen(Item Source, GetDriversReply Drivers, IReadOnlyList<Item> Others)
{
    public ParetoShape Pareto => new(Drivers);

    public BeliefShape Belief(MapDocument map) => BeliefShape.Of(map, Drivers);
}
