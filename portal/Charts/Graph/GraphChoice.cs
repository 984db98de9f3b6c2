using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Graph;

/// <summary>
/// What of a log is drawn: the line (from each activity the most frequent next one), the most frequent other activities,
/// and the edges that carry most steps. Everything else is counted, so that the drawing can say what it leaves out.
/// </summary>
public sealed record GraphChoice(IReadOnlyList<string> Line, IReadOnlyList<string> Beside, IReadOnlyList<Edge> Edges, double Coverage, int LeftOut)
{
    const int MostBeside = 14;
    const int LeastBeside = 4;
    const double BesideShare = .02;
    const int MostOnLine = 10;
    const int LeastOnLine = 3;
    const int MostEdges = 28;
    const int FewMore = 4;
    const double Enough = .95;
    const double LineShare = .2;
    const double RepeatShare = .1;

    public static GraphChoice Of(GetPathsReply paths)
    {
        var line = FollowLine(paths);
        var beside = paths.ActivityCounts.Where(a => !line.Contains(a.Key))
            .OrderByDescending(a => a.Value).ThenBy(a => a.Key, StringComparer.Ordinal)
            .Where((a, place) => place < LeastBeside || a.Value >= paths.Cases * BesideShare)
            .Take(MostBeside).Select(a => a.Key).ToList();
        var edges = Heaviest(paths, [.. line, .. beside], line);
        var all = paths.Edges.Sum(edge => edge.Count);
        return new(line, beside, edges, all == 0 ? 1 : (double)edges.Sum(edge => edge.Count) / all, paths.ActivityCounts.Count - line.Count - beside.Count);
    }

    static List<string> FollowLine(GetPathsReply paths)
    {
        var line = new List<string>();
        var next = paths.TopVariants.Where(variant => variant.Path.Count > 0)
            .GroupBy(variant => variant.Path[0]).OrderByDescending(start => start.Sum(variant => variant.Cases)).FirstOrDefault()?.Key
            ?? paths.ActivityCounts.OrderByDescending(a => a.Value).FirstOrDefault().Key;
        while (next is not null && line.Count < MostOnLine)
        {
            line.Add(next);
            next = paths.Edges.Where(edge => edge.From == line[^1] && !line.Contains(edge.To) && (line.Count < LeastOnLine || edge.Count >= paths.Cases * LineShare))
                .OrderByDescending(edge => edge.Count).FirstOrDefault()?.To;
        }
        return line;
    }

    static List<Edge> Heaviest(GetPathsReply paths, HashSet<string> drawn, List<string> line)
    {
        var candidates = paths.Edges.Where(edge => drawn.Contains(edge.From) && drawn.Contains(edge.To)).OrderByDescending(edge => edge.Count).ToList();
        var kept = new HashSet<Edge>(line.Zip(line.Skip(1), (from, to) => candidates.First(edge => edge.From == from && edge.To == to)));
        foreach (var name in drawn.Except(line))
        {
            // Each activity beside the line keeps its strongest way in and out, or it would hang in the air.
            kept.UnionWith(candidates.Where(edge => edge.To == name && edge.From != name).Take(1));
            kept.UnionWith(candidates.Where(edge => edge.From == name && edge.To != name).Take(1));
        }
        // Who does it again and again is worth seeing, however rare the activity is.
        kept.UnionWith(candidates.Where(edge => edge.From == edge.To && edge.Count >= paths.ActivityCounts[edge.From] * RepeatShare));
        var wanted = paths.Edges.Sum(edge => edge.Count) * Enough;
        foreach (var edge in candidates)
        {
            if (kept.Count >= MostEdges || (kept.Count >= drawn.Count + FewMore && kept.Sum(k => k.Count) >= wanted))
            {
                break;
            }
            kept.Add(edge);
        }
        return kept.OrderByDescending(edge => edge.Count).ToList();
    }
}
