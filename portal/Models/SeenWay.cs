using Journey.Evidence.V1;

namespace Journey.Portal.Models;

/// <summary>How often one touchpoint followed straight on another, and how long half of them took at most; no median over several pairs of activities.</summary>
public sealed record SeenWay(long Count, double? MedianSeconds, int Pairs)
{
    public static SeenWay Of(IReadOnlyList<Edge> edges) => new(edges.Sum(edge => edge.Count), edges.Count == 1 ? edges[0].MedianSeconds : null, edges.Count);
}
