namespace Journey.Maps.Contracts;

/// <summary>How the organisation unit changes along touchpoints in a row: the one rule behind handoffs and fragmentation (DOMAIN d7).</summary>
public static class OperatingUnits
{
    /// <summary>Whether two touchpoints are operated by different units. A unit that nobody named is not another unit.</summary>
    public static bool Differ(string one, string other) => one.Length > 0 && other.Length > 0 && one != other;

    /// <summary>How often the unit changes from one touchpoint to the next.</summary>
    public static int Changes(IReadOnlyList<string> units) => units.Zip(units.Skip(1)).Count(pair => Differ(pair.First, pair.Second));

    /// <summary>From how many touchpoints to the next it cannot be told, because one of the two names no unit.</summary>
    public static int Unknown(IReadOnlyList<string> units) => units.Zip(units.Skip(1)).Count(pair => pair.First.Length == 0 || pair.Second.Length == 0);
}
