using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Tests;

/// <summary>The endpoints of a running portal, to be asked whether an address is one of them.</summary>
internal sealed class Routes(IServiceProvider services)
{
    readonly List<(string Method, TemplateMatcher Matcher)> routes =
    [
        .. from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select (method, new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText ?? ""), [])),
    ];

    public bool Has(string method, string address)
    {
        var path = address.Split('?', '#')[0];
        return routes.Any(route => route.Method == method && route.Matcher.TryMatch(path, []));
    }
}
