using Journey.Evidence.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Charts;

/// <summary>Pain points in believed order against reasons in observed order; a curve joins a pain point to the reason that speaks of it.</summary>
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
            where believed[left].Reasons.Contains(seen[right].Reason)
            select new BeliefLink(left, right);
        return new(believed, seen, links.ToList());
    }

    public static string Curve(BeliefLink link) =>
        $"M4 {Middle(link.Believed)}C50 {Middle(link.Believed)} 50 {Middle(link.Seen)} 96 {Middle(link.Seen)}";

    /// <summary>What the picture says in one sentence: where the first belief came out, and what led instead.</summary>
    public string Inversion
    {
        get
        {
            if (Believed.Count == 0 || Seen.Count == 0)
            {
                return "";
            }
            var first = Believed[0];
            var row = Seen.FirstOrDefault(row => first.Reasons.Contains(row.Reason));
            return row switch
            {
                null when first.HasObservedRank => $"Believed first: “{first.Title}”; its reason comes in place {first.ObservedRank}.",
                null => $"Believed first: “{first.Title}”. No reason given speaks of it.",
                { ObservedRank: 1 } => $"Believed first and given first: “{first.Title}”.",
                _ => $"Believed first: “{first.Title}”; its reason comes in place {row.ObservedRank} with {Figures.Percent(row.Share)} {Figures.Interval(row.Low, row.High)}.",
            };
        }
    }

    static int Middle(int row) => (row * Row) + (Row / 2);
}
