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
    /// <summary>Without the gateway's forwarding routes: what they lead to is in the list itself.</summary>
    public static IReadOnlyList<Endpoint> Of(EmbeddedHost host) =>
        [.. from part in host.Parts
            from route in part.Value.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where !EndpointRules.IsUnimplementedRpc(route) && route.Metadata.GetMetadata<RouteModel>() is null
            let isRpc = route.Metadata.GetMetadata<GrpcMethodMetadata>() is not null
            from method in isRpc ? ["POST"] : route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            select new Endpoint(part.Key, method, "/" + route.RoutePattern.RawText!.TrimStart('/'), EndpointRules.Of(route), isRpc)];
}
