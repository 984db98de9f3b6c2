using Journey.Platform.Errors;
using Journey.Platform.Identity;

namespace Journey.Portal.Html;

/// <summary>Enforces the endpoint's rule on the caller that the gateway vouches for, and refuses what another site sent.</summary>
internal sealed class PageAccess(RequestDelegate next, TokenVerifier verifier)
{
    const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext http)
    {
        // What is not a route is the refusal of a method or a content type.
        if (http.GetEndpoint() is RouteEndpoint endpoint)
        {
            Enforce(http, EndpointRules.Of(endpoint));
        }
        return next(http);
    }

    void Enforce(HttpContext http, AccessRule rule)
    {
        if (rule.Access == Access.Public)
        {
            return;
        }
        var caller = Verify(http.Request);
        http.Features.Set(caller);
        if (http.GetRouteValue("unit") is string unit && unit != caller.Unit?.Key)
        {
            throw new UnitNotFound();
        }
        if (!IsOfPages(rule) || !rule.Allows(caller))
        {
            throw new RoleTooLow();
        }
        if (!SameOrigin.Allows(http.Request))
        {
            throw new ForeignOrigin();
        }
    }

    Caller Verify(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && verifier.TryVerify(header[Scheme.Length..], out var caller)
            ? caller
            : throw new NotSignedIn();
    }

    // The portal has pages for people in units, for people without one yet, for who runs Journey, and for whoever has a share link; nothing else.
    static bool IsOfPages(AccessRule rule) => rule.Access is Access.SignedIn or Access.Unit or Access.Organisation or Access.Share;

    sealed class ForeignOrigin() : JourneyException(
        ErrorKind.Forbidden, "ORIGIN_FOREIGN", "The form was sent from another site.");
}
