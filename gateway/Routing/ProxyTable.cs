using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;

namespace Journey.Gateway.Routing;

/// <summary>The routing table in the proxy's own terms.</summary>
internal static class ProxyTable
{
    const long NoLimit = -1;
    static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    static readonly TimeSpan StreamSilence = TimeSpan.FromMinutes(10);

    // Of a part that runs several times those are asked that say they are ready; where none does, all are, and tell why they cannot.
    static HealthCheckConfig Watched => new()
    {
        AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
        Active = new()
        {
            Enabled = true,
            Interval = Glance,
            Timeout = Glance,
            Path = "/health/ready",
            Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures
        }
    };

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
            Cluster(part, part, options, options.Silence),
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
        Destinations = options.Services[part].Index().ToDictionary(
            place => $"{place.Index + 1}", place => new DestinationConfig { Address = place.Item.ToString() }),
        HealthCheck = options.Services[part].Count > 1 ? Watched : null,
        Metadata = new Dictionary<string, string> { [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = "1" },
        HttpRequest = new ForwarderRequestConfig
        {
            Version = Parts.HttpOf(part),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            ActivityTimeout = silence
        }
    };
}
