namespace Journey.Owners.Owners;

/// <summary>How often ownership changes along a map: changes of the operating unit among the places where it could change. Source: d7.</summary>
internal sealed record Fragmentation(int Changes, int Places)
{
    /// <summary>From 0 (one unit all the way) to 1; nothing where a map has fewer than two touchpoints.</summary>
    public double? Share => Places == 0 ? null : (double)Changes / Places;

    public static Fragmentation Of(MapLine line)
    {
        var pairs = line.Touchpoints.Zip(line.Touchpoints.Skip(1)).ToList();
        return new(pairs.Count(pair => !pair.First.SharesUnitWith(pair.Second)), pairs.Count);
    }
}
