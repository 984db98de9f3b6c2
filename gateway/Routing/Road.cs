namespace Journey.Gateway.Routing;

/// <summary>One line of the routing table. <c>Streams</c>: bodies of any size and calls that may stay silent for minutes.</summary>
internal sealed record Road(string Id, string Path, string Part, Door Door, bool Streams = false)
{
    public string Cluster => Streams ? Part + "-streams" : Part;
}
