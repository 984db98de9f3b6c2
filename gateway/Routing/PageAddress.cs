namespace Journey.Gateway.Routing;

/// <summary>An address that the portal may have. One of the API or of gRPC that no part has is not a page: it is not found.</summary>
internal sealed class PageAddress : IRouteConstraint
{
    public const string Name = "page";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.GetValueOrDefault(routeKey) is not string address
        || !(address.Equals("api", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("api/", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("journey.", StringComparison.Ordinal)
            || address.StartsWith("grpc.", StringComparison.Ordinal));
}
