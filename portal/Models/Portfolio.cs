using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>The order in which journeys stand: those of a family together, a journey's parts under it, else as they came.</summary>
internal static class Portfolio
{
    /// <param name="rows">Journeys to be shown, in the order they came.</param>
    /// <param name="all">All journeys of the unit, for what is rolled up from below.</param>
    public static IReadOnlyList<JourneyRowModel> Arrange(IReadOnlyList<JourneyRowModel> rows, IReadOnlyList<MapSummary> all)
    {
        var children = (from map in all from parent in map.Parents select (parent, map)).ToLookup(pair => pair.parent, pair => pair.map);
        var byId = rows.ToDictionary(row => row.Map.MapId);
        var shared = rows.Where(row => row.Map.Family.Length > 0).CountBy(row => row.Map.Family).Where(family => family.Value > 1).Select(family => family.Key).ToHashSet(StringComparer.Ordinal);
        var arranged = new List<JourneyRowModel>();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        // A journey above which another one of the list stands comes with it; of two that stand above each other the first comes first.
        var tops = rows.OrderBy(row => row.Map.Parents.Any(byId.ContainsKey)).ToList();
        foreach (var top in tops)
        {
            Place(top, 0, "");
            foreach (var other in shared.Contains(top.Map.Family) ? tops.Where(row => row.Map.Family == top.Map.Family) : [])
            {
                Place(other, 0, "");
            }
        }
        return arranged;

        void Place(JourneyRowModel row, int depth, string above)
        {
            if (!placed.Add(row.Map.MapId))
            {
                return;
            }
            arranged.Add(row with { Depth = depth, Above = above, Family = shared.Contains(row.Map.Family) ? row.Map.Family : "", Below = BelowOf(row.Map, children) });
            foreach (var child in children[row.Map.MapId].Select(map => byId.GetValueOrDefault(map.MapId)).OfType<JourneyRowModel>())
            {
                Place(child, Math.Min(depth + 1, 2), row.Map.Title);
            }
        }
    }

    // Every journey below counts once, however many ways lead to it.
    static IReadOnlyList<MapSummary> BelowOf(MapSummary map, ILookup<string, MapSummary> children)
    {
        var found = new Dictionary<string, MapSummary>(StringComparer.Ordinal);
        var open = new Stack<MapSummary>(children[map.MapId]);
        while (open.TryPop(out var next))
        {
            if (next.MapId != map.MapId && found.TryAdd(next.MapId, next))
            {
                foreach (var child in children[next.MapId])
                {
                    open.Push(child);
                }
            }
        }
        return [.. found.Values];
    }
}
