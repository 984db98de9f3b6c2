using Journey.Platform.Errors;
using Journey.Platform.Identity;

namespace Journey.Portal.Html;

/// <summary>Enforces the endpoint's rule on the caller that the gateway vouches for, and refuses what another site sent.</summary>
internal sealed class PageAccess(RequestDelegate next, TokenVerifier verifier)
{
    const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is { } endpoint)
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
        if (!Allows(rule, caller))
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

    // The portal has pages for people in units and for people without one yet, nothing else.
    static bool Allows(AccessRule rule, Caller caller) => rule.Access switch
    {
        Access.SignedIn => true,
        Access.Unit => caller.Role >= rule.Role && caller.Role != Role.None,
        _ => false,
    };

    sealed class ForeignOrigin() : JourneyException(
        ErrorKind.Forbidden, "ORIGIN_FOREIGN", "The form was sent from another site.");
}
