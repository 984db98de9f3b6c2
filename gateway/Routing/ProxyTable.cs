using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace Journey.Gateway.Routing;

/// <summary>The routing table in the proxy's own terms.</summary>
internal static class ProxyTable
{
    const long NoLimit = -1;
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    static readonly TimeSpan StreamSilence = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<RouteConfig> Routes => [.. Roads.All.Select(road => new RouteConfig
    {
        RouteId = road.Id,
        ClusterId = road.Cluster,
        Match = new RouteMatch { Path = road.Path },
        MaxRequestBodySize = road.Streams ? NoLimit : null,
        Transforms = TransformsOf(road)
    })];

    public static IReadOnlyList<ClusterConfig> Clusters(GatewayOptions options) =>
        [.. Parts.All.SelectMany(part => new[]
        {
            Cluster(part, part, options, Silence),
            Cluster(part + "-streams", part, options, StreamSilence)
        })];

    public static Road RoadOf(RouteConfig route) => Roads.All.Single(road => road.Id == route.RouteId);

    static List<Dictionary<string, string>> TransformsOf(Road road) =>
    [
        // The portal compares Origin with its own host and builds no addresses from another one.
        .. road.Part == Parts.Portal ? [new() { ["RequestHeaderOriginalHost"] = "true" }] : Array.Empty<Dictionary<string, string>>(),
        .. road.Inside is { } inside ? [new() { ["PathSet"] = inside }] : Array.Empty<Dictionary<string, string>>()
    ];

    static ClusterConfig Cluster(string id, string part, GatewayOptions options, TimeSpan silence) => new()
    {
        ClusterId = id,
        Destinations = new Dictionary<string, DestinationConfig> { ["1"] = new() { Address = options.Services[part].ToString() } },
        HttpRequest = new ForwarderRequestConfig
        {
            Version = Parts.HttpOf(part),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            ActivityTimeout = silence
        }
    };
}
