namespace Gateway.Tests.Stage;

/// <summary>What a part behind the gateway saw of a request.</summary>
internal sealed record Seen(
    string Part, string Method, string Path, string Host, Dictionary<string, string> Headers,
    string? Subject, string? Unit, string? Role, bool Organisation, bool Gateway, long Body)
{
    /// <summary>The one map that the caller may read; null for people.</summary>
    public string? SharedMap { get; init; }
}
