using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>What the unit's journeys have led to; null where owners did not answer in time.</summary>
public sealed record UsageModel(Frame Frame, IReadOnlyList<MapUsage>? Maps, string Next)
{
    public int Sum(Func<MapUsage, int> of) => (Maps ?? []).Sum(of);
}
