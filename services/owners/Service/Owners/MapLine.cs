namespace Journey.Owners.Owners;

/// <summary>The touchpoints of a map in its order, and the ways to the goal as lists of their keys; no ways mean one through all.</summary>
internal sealed record MapLine(IReadOnlyList<LineTouchpoint> Touchpoints, IReadOnlyList<IReadOnlyList<string>> Paths)
{
    public static readonly MapLine Empty = new([], []);

    /// <summary>Each pair of touchpoints that follow each other on some way, once, in the order of the ways.</summary>
    public IEnumerable<(LineTouchpoint From, LineTouchpoint To)> Pairs() => Ways.SelectMany(way => way.Zip(way.Skip(1))).Where(pair => pair.First.Key != pair.Second.Key).Distinct();

    IEnumerable<IReadOnlyList<LineTouchpoint>> Ways
    {
        get
        {
            var byKey = Touchpoints.GroupBy(touchpoint => touchpoint.Key).ToDictionary(group => group.Key, group => group.First());
            return Paths.Count == 0 ? [Touchpoints] : Paths.Select(path => (IReadOnlyList<LineTouchpoint>)[.. path.Where(byKey.ContainsKey).Select(key => byKey[key])]);
        }
    }
}
