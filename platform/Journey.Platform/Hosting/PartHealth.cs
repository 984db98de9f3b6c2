using System.Text.Json.Serialization;

namespace Journey.Platform.Hosting;

/// <summary>What a health check answers: states by name, never why.</summary>
/// <param name="Status">ready, notReady or stopping.</param>
/// <param name="Checks">State of each check.</param>
public sealed record PartHealth(string Status, IReadOnlyDictionary<string, string> Checks)
{
    /// <summary>Whether calls should come here.</summary>
    [JsonIgnore]
    public bool Ready => Status is "ready" or "live";

    internal static PartHealth Alive { get; } = new("live", new Dictionary<string, string>());

    internal static PartHealth Stopping { get; } = new("stopping", new Dictionary<string, string>());
}
