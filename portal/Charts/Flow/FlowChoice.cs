using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Flow;

/// <summary>What of a log is drawn, and what share of it that is.</summary>
/// <param name="Activities">The most frequent activities, by count falling.</param>
/// <param name="Edges">The most frequent steps between them, by count falling.</param>
/// <param name="Asked">Share of events whose activities are drawn, 0 to 1.</param>
/// <param name="Covered">Share of all steps that the drawn edges carry.</param>
public sealed record FlowChoice(IReadOnlyList<FlowActivity> Activities, IReadOnlyList<Edge> Edges, double Asked, double Covered)
{
    /// <summary>As many activities as a page of their own reads well with.</summary>
    public const int Readable = 18;

    const double EdgesEach = 1.8;
    const int MostActivities = 80;
    const int MostEdges = 160;
    const double Enough = .98;
    const double Least = .3;
    const double RepeatShare = .1;

    /// <param name="log">The paths.</param>
    /// <param name="asked">Share of events and of steps to draw, 0 to 1; null takes what stays readable.</param>
    /// <param name="walked">A sequence that must be seen whole: a chosen variant, a chosen activity.</param>
    /// <param name="readable">Activities at most where nothing is asked.</param>
    public static FlowChoice Of(FlowLog log, double? asked, IReadOnlyList<string> walked, int readable = Readable)
    {
        var share = asked ?? Share(log, readable);
        var drawn = Drawn(log, share).Concat(walked.Where(log.Has)).ToHashSet(StringComparer.Ordinal);
        var edges = Heaviest(log, drawn, walked, asked ?? Enough, asked is null ? (int)(readable * EdgesEach) : MostEdges);
        var covered = log.Steps == 0 ? 1 : (double)edges.Sum(edge => edge.Count) / log.Steps;
        return new([.. log.ByCount.Where(a => drawn.Contains(a.Name))], edges, share, covered);
    }

    /// <summary>The largest share, in steps of .05, whose activities are few enough to read.</summary>
    static double Share(FlowLog log, int readable) =>
        Enumerable.Range(0, 15).Select(step => 1 - (step * .05)).FirstOrDefault(share => Drawn(log, share).Count() <= readable, Least);

    static IEnumerable<string> Drawn(FlowLog log, double share)
    {
        var wanted = share * log.ByCount.Sum(a => a.Count);
        var events = 0L;
        foreach (var activity in log.ByCount.Take(MostActivities))
        {
            if (events > 0 && events >= wanted)
            {
                yield break;
            }
            events += activity.Count;
            yield return activity.Name;
        }
    }

    static List<Edge> Heaviest(FlowLog log, HashSet<string> drawn, IReadOnlyList<string> walked, double share, int most)
    {
        var candidates = log.Edges.Where(edge => drawn.Contains(edge.From) && drawn.Contains(edge.To)).ToList();
        var pairs = walked.Zip(walked.Skip(1)).ToHashSet();
        var kept = candidates.Where(edge => pairs.Contains((edge.From, edge.To))).ToHashSet();
        // Who does it again and again is worth seeing, however rare the activity is.
        kept.UnionWith(candidates.Where(edge => edge.From == edge.To && edge.Count >= log[edge.From].Count * RepeatShare));
        foreach (var name in drawn)
        {
            // Each activity keeps its strongest way in and out, or it would hang in the air; where most cases begin or end it does not.
            kept.UnionWith(candidates.Where(edge => edge.To == name && edge.From != name).Take(log[name].Starts * 2 > log[name].Count ? 0 : 1));
            kept.UnionWith(candidates.Where(edge => edge.From == name && edge.To != name).Take(log[name].Ends * 2 > log[name].Count ? 0 : 1));
        }
        var carried = kept.Sum(edge => edge.Count);
        foreach (var edge in candidates.Where(edge => !kept.Contains(edge)).ToList())
        {
            if (carried >= share * log.Steps || kept.Count >= most)
            {
                break;
            }
            kept.Add(edge);
            carried += edge.Count;
        }
        return [.. candidates.Where(kept.Contains)];
    }
}
