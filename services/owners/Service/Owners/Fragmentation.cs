using Journey.Maps.Contracts;

namespace Journey.Owners.Owners;

/// <summary>How often ownership changes along a map: changes of the operating unit among the places where it could change. Source: d7.</summary>
/// <param name="Changes">Places where another unit follows.</param>
/// <param name="Places">Touchpoints less one.</param>
/// <param name="Unknown">Places of which one side names no unit.</param>
internal sealed record Fragmentation(int Changes, int Places, int Unknown)
{
    /// <summary>From 0 (one unit all the way) to 1; nothing where a map has fewer than two touchpoints.</summary>
    public double? Share => Places == 0 ? null : (double)Changes / Places;

    public static Fragmentation Of(MapLine line)
    {
        var units = line.Touchpoints.Select(touchpoint => touchpoint.Unit).ToList();
        return new(OperatingUnits.Changes(units), Math.Max(0, units.Count - 1), OperatingUnits.Unknown(units));
    }
}
