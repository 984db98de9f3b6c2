namespace Journey.Local.Hosting;

/// <summary>How to run all parts in one process. Port 0 takes free ports.</summary>
public sealed record EmbeddedOptions(string DataPath, int Port = 0)
{
    /// <summary>Settings for all parts, over their defaults.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
