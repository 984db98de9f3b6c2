using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Graph;

/// <summary>Gives each arc over the line a level above every shorter arc that it overlaps, so that no two labels share a place.</summary>
internal static class ArcLevels
{
    public static IReadOnlyDictionary<Edge, int> Of(GraphChoice choice)
    {
        var place = choice.Line.Select((name, i) => (name, i)).ToDictionary(at => at.name, at => at.i, StringComparer.Ordinal);
        var arcs =
            from edge in choice.Edges
            where place.ContainsKey(edge.From) && place.ContainsKey(edge.To)
            let left = Math.Min(place[edge.From], place[edge.To])
            let right = Math.Max(place[edge.From], place[edge.To])
            where edge.From != edge.To && place[edge.To] != place[edge.From] + 1
            orderby right - left, edge.Count descending
            select (Edge: edge, Left: left, Right: right);
        var levels = new Dictionary<Edge, int>();
        var placed = new List<(int Left, int Right, int Level)>();
        foreach (var arc in arcs)
        {
            var level = placed.Where(other => other.Left < arc.Right && arc.Left < other.Right).Select(other => other.Level).DefaultIfEmpty(0).Max() + 1;
            placed.Add((arc.Left, arc.Right, level));
            levels[arc.Edge] = level;
        }
        return levels;
    }
}
