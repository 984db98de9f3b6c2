using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Flow;

/// <summary>
/// Observed paths, read for drawing. Every event is followed by another or is the last of its case, so what no edge leaves with ended there, and what no edge
/// brought began there: both counts are exact.
/// </summary>
public sealed class FlowLog
{
    readonly Dictionary<string, FlowActivity> activities;

    public FlowLog(GetPathsReply paths)
    {
        Paths = paths;
        var brought = paths.Edges.GroupBy(edge => edge.To).ToDictionary(group => group.Key, group => group.Sum(edge => edge.Count), StringComparer.Ordinal);
        var left = paths.Edges.GroupBy(edge => edge.From).ToDictionary(group => group.Key, group => group.Sum(edge => edge.Count), StringComparer.Ordinal);
        activities = paths.ActivityCounts.ToDictionary(
            a => a.Key,
            a => new FlowActivity(a.Key, a.Value, Math.Max(0, a.Value - brought.GetValueOrDefault(a.Key)), Math.Max(0, a.Value - left.GetValueOrDefault(a.Key))),
            StringComparer.Ordinal);
        ByCount = [.. activities.Values.OrderByDescending(a => a.Count).ThenBy(a => a.Name, StringComparer.Ordinal)];
        Edges = [.. paths.Edges.OrderByDescending(edge => edge.Count).ThenBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.To, StringComparer.Ordinal)];
        Steps = paths.Edges.Sum(edge => edge.Count);
    }

    public GetPathsReply Paths { get; }

    /// <summary>Activities by count falling.</summary>
    public IReadOnlyList<FlowActivity> ByCount { get; }

    /// <summary>Edges by count falling.</summary>
    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>Steps from one event to the next, over all cases.</summary>
    public long Steps { get; }

    public FlowActivity this[string name] => activities[name];

    public bool Has(string name) => activities.ContainsKey(name);
}
