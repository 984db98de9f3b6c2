using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Journey.Platform.Identity;

/// <summary>Reads the access rules of endpoints.</summary>
public static class EndpointRules
{
    /// <summary>The rule of an endpoint; throws where it has none or more than one.</summary>
    public static AccessRule Of(Endpoint endpoint)
    {
        var rules = endpoint.Metadata.GetOrderedMetadata<IAccessMetadata>();
        return rules.Count == 1
            ? rules[0].Rule
            : throw new InvalidOperationException($"The endpoint '{endpoint.DisplayName}' has {rules.Count} access rules; it needs exactly one.");
    }

    /// <summary>Whether the endpoint is the gRPC server's own answer to methods that do not exist.</summary>
    public static bool IsUnimplementedRpc(Endpoint endpoint) =>
        endpoint is RouteEndpoint route && route.RoutePattern.Parameters.Any(p => p.Name == "unimplementedMethod");

    /// <summary>Throws, naming all endpoints that do not have exactly one rule.</summary>
    public static void Require(IEnumerable<Endpoint> endpoints)
    {
        var wrong = endpoints
            .Where(e => !IsUnimplementedRpc(e) && e.Metadata.GetOrderedMetadata<IAccessMetadata>().Count != 1)
            .Select(e => e.DisplayName)
            .ToList();
        if (wrong.Count > 0)
        {
            throw new InvalidOperationException($"These endpoints do not have exactly one access rule: {string.Join("; ", wrong)}.");
        }
    }
}
