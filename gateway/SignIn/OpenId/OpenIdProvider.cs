using Journey.Gateway.Errors;
using Journey.Gateway.Identity;
using Journey.Platform.Errors;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Journey.Gateway.SignIn.OpenId;

/// <summary>What the identity provider says of itself, and whether a token is one of its own.</summary>
internal sealed class OpenIdProvider
{
    /// <summary>How long the provider may take for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    // Nothing that is signed with a shared secret, and nothing unsigned.
    static readonly string[] Algorithms =
    [
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
    ];

    readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    readonly ConfigurationManager<OpenIdConnectConfiguration> _known;
    readonly TimeProvider _time;
    readonly ILogger _log;

    public OpenIdProvider(OpenIdSettings settings, TimeProvider time, ILogger<OpenIdProvider> log)
    {
        (Settings, _time, _log) = (settings, time, log);
        var document = new Uri(settings.Issuer.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration");
        _known = new(document.AbsoluteUri, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(new HttpClient { Timeout = Patience }) { RequireHttps = !settings.IsPlain })
        {
            RefreshInterval = TimeSpan.FromSeconds(30),
        };
    }

    public OpenIdSettings Settings { get; }

    /// <summary>Its addresses and keys; read once and then now and again, so that a provider that is away keeps nobody out who has a session.</summary>
    /// <exception cref="JourneyException">SIGN_IN_UNAVAILABLE: the provider cannot be reached, and never was.</exception>
    public async Task<OpenIdConnectConfiguration> KnownAsync(CancellationToken ct)
    {
        try
        {
            return await _known.GetConfigurationAsync(ct);
        }
        catch (InvalidOperationException e)
        {
            _log.ProviderMissing(e.Message);
            throw GatewayErrors.ProviderUnavailable();
        }
    }

    /// <summary>Who the token speaks of; null unless the provider made it for this audience and it is still good.</summary>
    public async Task<(Visitor Visitor, JsonWebToken Token)?> ReadAsync(string token, string audience, CancellationToken ct)
    {
        var result = await ValidateAsync(token, audience, ct);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The key may be newer than what is known: read again for the next who comes, and not for each that is forged.
            _known.RequestRefresh();
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken { Subject.Length: > 0 } known } ? (Of(known), known) : null;
    }

    async Task<TokenValidationResult> ValidateAsync(string token, string audience, CancellationToken ct)
    {
        var known = await KnownAsync(ct);
        return await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = known.Issuer,
            ValidAudience = audience,
            IssuerSigningKeys = known.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (from, until, _, _) =>
                until is { } end && end + Skew > _time.GetUtcNow().UtcDateTime && (from is not { } start || start - Skew <= _time.GetUtcNow().UtcDateTime),
        });
    }

    Visitor Of(JsonWebToken token)
    {
        var name = token.TryGetPayloadValue<string>(Settings.NameClaim, out var given) && given.Length > 0 ? given : token.Subject;
        return new(token.Subject, name, Settings.Organisation is { } wanted && token.Claims.Any(claim => claim.Type == wanted.Claim && claim.Value == wanted.Value));
    }
}
