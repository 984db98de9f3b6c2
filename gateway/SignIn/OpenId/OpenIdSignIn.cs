using Journey.Platform.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Journey.Gateway.SignIn.OpenId;

/// <summary>The way in through the identity provider, and its pages.</summary>
internal static class OpenIdSignIn
{
    const string Scheme = "openid";
    const string Callback = "/sign-in/callback";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static void AddOpenId(this WebApplicationBuilder builder, GatewayOptions options, OpenIdSettings settings)
    {
        builder.Services.AddSingleton(settings).AddSingleton<OpenIdProvider>();
        builder.Services.AddAuthentication().AddOAuth<OAuthOptions, OpenIdHandler>(Scheme, oauth =>
        {
            oauth.SignInScheme = Session.Scheme;
            oauth.CallbackPath = Callback;
            (oauth.ClientId, oauth.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            // Told by the provider before they are used.
            oauth.AuthorizationEndpoint = oauth.TokenEndpoint = settings.Issuer.AbsoluteUri;
            oauth.UsePkce = true;
            oauth.BackchannelTimeout = OpenIdProvider.Patience;
            oauth.RemoteAuthenticationTimeout = Patience;
            oauth.Scope.Clear();
            foreach (var scope in settings.Scopes)
            {
                oauth.Scope.Add(scope);
            }

            oauth.CorrelationCookie.Name = Session.CookieOf(options) + "-sign-in.";
            oauth.CorrelationCookie.Path = "/";
            oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
            oauth.CorrelationCookie.SecurePolicy = options.PlainCookie ? CookieSecurePolicy.None : CookieSecurePolicy.Always;
            oauth.Events.OnRemoteFailure = RefuseAsync;
        });
    }

    /// <summary>Leads to the provider and back to the page that was wanted.</summary>
    public static async Task BeginAsync(HttpContext context)
    {
        if (context.Request.Query.ContainsKey("out"))
        {
            await context.WritePageAsync(StatusCodes.Status200OK, "Signed out", SignInPage.SignedOut);
            return;
        }

        var back = ReturnAddress.Safe(context.Request.Query["return"]);
        try
        {
            context.Response.Headers.CacheControl = "no-store";
            await context.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = back });
        }
        catch (JourneyException e) when (e.Kind is ErrorKind.Unavailable)
        {
            await context.WritePageAsync(StatusCodes.Status503ServiceUnavailable, "Sign in", SignInPage.ProviderMissing);
        }
    }

    static Task RefuseAsync(RemoteFailureContext failure)
    {
        var log = failure.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OpenIdSignIn));
        log.NotSignedIn(failure.Failure?.Message ?? "");
        failure.HandleResponse();
        return failure.HttpContext.WritePageAsync(StatusCodes.Status403Forbidden, "Sign in", SignInPage.NotProven);
    }
}
