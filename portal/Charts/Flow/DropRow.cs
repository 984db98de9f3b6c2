using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Flow;

/// <summary>An activity in the table of steps: how often nothing came after it, and what comes next most often.</summary>
public sealed record DropRow(FlowActivity Activity, Edge? Next, long Again)
{
    public double Low => Wilson.Interval(Activity.Ends, Activity.Count).Low;

    public double High => Wilson.Interval(Activity.Ends, Activity.Count).High;

    public static IReadOnlyList<DropRow> Of(FlowLog log)
    {
        var next = log.Edges.Where(edge => edge.From != edge.To).GroupBy(edge => edge.From).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var again = log.Edges.Where(edge => edge.From == edge.To).ToDictionary(edge => edge.From, edge => edge.Count, StringComparer.Ordinal);
        return [.. log.ByCount.Select(a => new DropRow(a, next.GetValueOrDefault(a.Name), again.GetValueOrDefault(a.Name)))];
    }
}
