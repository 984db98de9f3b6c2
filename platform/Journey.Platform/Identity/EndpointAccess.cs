using Microsoft.AspNetCore.Builder;

namespace Journey.Platform.Identity;

/// <summary>Says who may call an endpoint.</summary>
public static class EndpointAccess
{
    /// <summary>Needs this role in the unit of the request.</summary>
    public static T Needs<T>(this T endpoint, Role role) where T : IEndpointConventionBuilder => With(endpoint, Access.Unit, role);

    /// <summary>Needs the organisation role.</summary>
    public static T NeedsOrganisation<T>(this T endpoint) where T : IEndpointConventionBuilder => With(endpoint, Access.Organisation);

    /// <summary>Needs the gateway as caller.</summary>
    public static T NeedsGateway<T>(this T endpoint) where T : IEndpointConventionBuilder => With(endpoint, Access.Gateway);

    /// <summary>Needs a share link.</summary>
    public static T NeedsShare<T>(this T endpoint) where T : IEndpointConventionBuilder => With(endpoint, Access.Share);

    /// <summary>Needs a caller, whoever it is.</summary>
    public static T NeedsSignIn<T>(this T endpoint) where T : IEndpointConventionBuilder => With(endpoint, Access.SignedIn);

    /// <summary>Needs nothing.</summary>
    public static T IsPublic<T>(this T endpoint) where T : IEndpointConventionBuilder => With(endpoint, Access.Public);

    private static T With<T>(T endpoint, Access access, Role role = Role.None) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AccessRule(access, role));
}
