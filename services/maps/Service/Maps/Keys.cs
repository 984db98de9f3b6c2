namespace Journey.Maps.Maps;

/// <summary>Keys of touchpoints, channels, segments and families: lower-case letters, digits and hyphens.</summary>
internal static class Keys
{
    public static bool Holds(string key) => key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
