using Grpc.AspNetCore.Server;
using Journey.Local.Hosting;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Model;

namespace Journeys.Tests.Sweep;

/// <summary>Every endpoint of every running part, read from the parts themselves: a new one is in the sweep by existing.</summary>
internal static class Endpoints
{
    static readonly string[] Offered = ["/journey.maps.v1.Maps", "/journey.evidence.v1.Evidence", "/journey.owners.v1.Owners"];

    /// <summary>Without the gateway's forwarding routes: what they lead to is in the list itself.</summary>
    public static IReadOnlyList<Endpoint> Of(EmbeddedHost host) =>
        [.. from part in host.Parts
            from route in part.Value.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where !EndpointRules.IsUnimplementedRpc(route) && route.Metadata.GetMetadata<RouteModel>() is null
            let isRpc = route.Metadata.GetMetadata<GrpcMethodMetadata>() is not null
            from method in isRpc ? ["POST"] : route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            let pattern = "/" + route.RoutePattern.RawText!.TrimStart('/')
            select new Endpoint(part.Key, method, pattern, EndpointRules.Of(route), isRpc, isRpc && !Offered.Contains(pattern[..pattern.LastIndexOf('/')]))];
}
