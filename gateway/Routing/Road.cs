namespace Journey.Gateway.Routing;

/// <summary>One line of the routing table. <c>Streams</c>: bodies of any size and calls that may stay silent for minutes.</summary>
internal sealed record Road(string Id, string Path, string Part, Door Door, bool Streams = false)
{
    /// <summary>The address at the part, where it is another one: what proves something here goes no further.</summary>
    public string? Inside { get; init; }

    public string Cluster => Streams ? Part + "-streams" : Part;
}
