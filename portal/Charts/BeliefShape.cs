using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Journey.Portal.Charts;

/// <summary>Pain points in believed order against reasons in observed order; a curve joins a pain point to the reason that speaks of it.</summary>
public sealed record BeliefShape(IReadOnlyList<PainPoint> Believed, IReadOnlyList<Driver> Seen, IReadOnlyList<BeliefLink> Links)
{
    /// <summary>Rows of both lists: few enough to read, and eight have a class for their height.</summary>
    public const int Most = 8;

    const int Row = 40;

    public int Rows => Math.Max(Believed.Count, Seen.Count);

    public static BeliefShape Of(MapDocument map, GetDriversReply drivers)
    {
        var believed = map.PainPoints.OrderByDescending(pain => pain.Severity).Take(Most).ToList();
        var seen = drivers.Rows.Take(Most).ToList();
        var links =
            from left in Enumerable.Range(0, believed.Count)
            from right in Enumerable.Range(0, seen.Count)
            where believed[left].Reasons.Contains(seen[right].Value)
            select new BeliefLink(left, right);
        return new(believed, seen, links.ToList());
    }

    public static string Curve(BeliefLink link) =>
        $"M4 {Middle(link.Believed)}C50 {Middle(link.Believed)} 50 {Middle(link.Seen)} 96 {Middle(link.Seen)}";

    public bool IsOnMap(int seen) => Links.Any(link => link.Seen == seen);

    /// <summary>What the picture says in one sentence: where the first belief came out, and what led instead.</summary>
    public string Inversion
    {
        get
        {
            if (Believed.Count == 0 || Seen.Count == 0)
            {
                return "";
            }
            var first = Links.Where(link => link.Believed == 0).Select(link => (int?)link.Seen).Min();
            return first switch
            {
                null => $"Believed first: “{Believed[0].Title}”. No reason drawn here speaks of it.",
                0 => $"Believed first and given first: “{Believed[0].Title}”.",
                { } rank => $"Believed first: “{Believed[0].Title}”; its reason comes in place {rank + 1} with {Text.Figures.Percent(Seen[rank].Share)} {Text.Figures.Interval(Seen[rank].Low, Seen[rank].High)}.",
            };
        }
    }

    static int Middle(int row) => (row * Row) + (Row / 2);
}
