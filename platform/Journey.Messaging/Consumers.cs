namespace Journey.Messaging;

/// <summary>The services that handle events. Nothing is published before each has declared its queue.</summary>
public static class Consumers
{
    /// <summary>Names of their queues.</summary>
    public static IReadOnlyList<string> All { get; } = ["owners", "maps", "evidence"];
}
