using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Journey.Platform.Identity;

/// <summary>Verifies the caller and enforces the endpoint's rule.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, TokenVerifier verifier)
{
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext http)
    {
        // What is not a route is routing's own refusal of a method or a content type.
        if (http.GetEndpoint() is RouteEndpoint endpoint && !EndpointRules.IsUnimplementedRpc(endpoint))
        {
            Enforce(http, EndpointRules.Of(endpoint));
        }

        return next(http);
    }

    private void Enforce(HttpContext http, AccessRule rule)
    {
        if (rule.Access == Access.Public)
        {
            return;
        }

        var caller = Verify(http.Request);
        http.Features.Set(caller);
        var asked = http.GetRouteValue("unit") as string;
        if (asked is not null && asked != caller.Unit?.Key)
        {
            throw new UnitNotFound();
        }

        if (rule.Access == Access.Unit && caller.Unit is null)
        {
            throw new UnitMissing();
        }

        if (!rule.Allows(caller))
        {
            throw new RoleTooLow();
        }
    }

    private Caller Verify(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && verifier.TryVerify(header[Scheme.Length..], out var caller)
            ? caller
            : throw new NotSignedIn();
    }
}
