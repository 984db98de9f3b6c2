using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Journey.Gateway.SignIn.OpenId;

/// <summary>
/// Signs people in by OpenID Connect: authorization code with PKCE, and a nonce that binds the provider's word to the browser that asked for
/// it. Of the provider's tokens nothing is kept but who signed in.
/// </summary>
internal sealed class OpenIdHandler(OpenIdProvider provider, IOptionsMonitor<OAuthOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : OAuthHandler<OAuthOptions>(options, loggers, encoder)
{
    const string Nonce = "nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await FindAsync();
        await base.HandleChallengeAsync(properties);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        await FindAsync();
        return await base.HandleRemoteAuthenticateAsync();
    }

    // What is in the properties comes back from the browser as it was: it is protected.
    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        properties.Items[Nonce] = nonce;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(System.Security.Claims.ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var said = tokens.Response!.RootElement.TryGetProperty("id_token", out var token) ? token.GetString() : null;
        if (said is null || await provider.ReadAsync(said, provider.Settings.ClientId, Context.RequestAborted) is not { } read)
        {
            throw new AuthenticationFailureException("The provider sent no token that proves who signed in.");
        }

        if (!read.Token.TryGetPayloadValue<string>(Nonce, out var nonce) || !properties.Items.Remove(Nonce, out var asked) || nonce != asked)
        {
            throw new AuthenticationFailureException("The provider's token was made for another sign-in.");
        }

        return new AuthenticationTicket(Session.PrincipalOf(read.Visitor, TimeProvider.GetUtcNow()), properties, Scheme.Name);
    }

    // The same for everybody, and told by the provider.
    async Task FindAsync()
    {
        var known = await provider.KnownAsync(Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (known.AuthorizationEndpoint, known.TokenEndpoint);
    }
}
