namespace Journey.Maps.Maps;

/// <summary>What differs from the map that is looked at to another one (DOMAIN d9, structural).</summary>
/// <param name="Map">Column of the other map.</param>
/// <param name="Counts">How many changes of each kind.</param>
/// <param name="Changes">The changes, as far as they fit into an answer.</param>
/// <param name="More">How many do not.</param>
internal sealed record MapDifference(int Map, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<MapChange> Changes, int More)
{
    private const int Most = 200;

    public static MapDifference Of(int map, IEnumerable<MapChange> changes)
    {
        // Title, goal and segment of the maps themselves differ by nature.
        var told = changes.Where(change => change.ElementKind is not ("map" or "translation")).ToList();
        var counts = told.CountBy(change => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString())).ToDictionary();
        return new MapDifference(map, counts, [.. told.Take(Most)], Math.Max(0, told.Count - Most));
    }
}
