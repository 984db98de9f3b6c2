using Journey.Evidence.V1;

namespace Journey.Portal.Charts;

/// <summary>Pain points in believed order against reasons in observed order, as evidence ranks and joins them; a curve for each joint.</summary>
public sealed record BeliefShape(IReadOnlyList<BelievedPain> Believed, IReadOnlyList<ObservedReason> Seen, IReadOnlyList<BeliefLink> Links)
{
    /// <summary>Rows of both lists: few enough to read, and eight have a class for their height.</summary>
    public const int Most = 8;

    const int Row = 40;

    public int Rows => Math.Max(Believed.Count, Seen.Count);

    public static BeliefShape Of(GetBeliefReply belief)
    {
        var believed = belief.Believed.Take(Most).ToList();
        var seen = belief.Rows.Take(Most).ToList();
        var links =
            from left in Enumerable.Range(0, believed.Count)
            from right in Enumerable.Range(0, seen.Count)
            where seen[right].PainPointIds.Contains(believed[left].PainPointId)
            select new BeliefLink(left, right);
        return new(believed, seen, links.ToList());
    }

    public static string Curve(BeliefLink link) =>
        $"M4 {Middle(link.Believed)}C50 {Middle(link.Believed)} 50 {Middle(link.Seen)} 96 {Middle(link.Seen)}";

    static int Middle(int row) => (row * Row) + (Row / 2);
}
