namespace Journey.Servers;

/// <summary>The roles of a private database server.</summary>
public static class StoreUser
{
    /// <summary>Works in one unit at a time.</summary>
    public const string Worker = "journey_app";

    /// <summary>Works across units, on few tables.</summary>
    public const string Relay = "journey_relay";

    /// <summary>Owns the tables and changes them.</summary>
    public const string Owner = "journey_migrator";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Worker, Relay, Owner];
}
