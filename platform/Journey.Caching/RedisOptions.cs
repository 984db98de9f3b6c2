namespace Journey.Caching;

/// <summary>Settings of the memory that processes share; section <c>Redis</c>.</summary>
public sealed record RedisOptions
{
    /// <summary>The server, <c>host:port</c> or <c>host:port,password=…,ssl=true</c>; empty for none, where each process has its own memory alone.</summary>
    public string Address { get; init; } = "";

    /// <summary>What every key begins with, so that several installations may use one server.</summary>
    public string Prefix { get; init; } = "journey:";

    /// <summary>How long one answer may take. What comes later counts as not come.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long the server is left alone after it failed; then one request tries again.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(2);
}
