using Journey.Gateway.SignIn.OpenId;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Journey.Gateway.Identity;

/// <summary>Reads the tokens callers bring along. Each is verified once and remembered until it expires.</summary>
internal sealed class ExternalTokens(DevelopmentIssuer? issuer, OpenIdProvider? provider, TimeProvider time)
{
    const int LongestToken = 4_096;
    static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    readonly ExpiringCache<string, Visitor> _verified = new(time, capacity: 10_000);

    public async ValueTask<Visitor?> ReadAsync(string token)
    {
        if (token.Length > LongestToken)
        {
            return null;
        }

        if (_verified.TryGet(token, out var known))
        {
            return known;
        }

        if (await VerifyAsync(token) is not { } read)
        {
            return null;
        }

        _verified.Set(token, read.Visitor, new DateTimeOffset(read.Token.ValidTo, TimeSpan.Zero) + Skew);
        return read.Visitor;
    }

    async Task<(Visitor Visitor, JsonWebToken Token)?> VerifyAsync(string token) =>
        issuer is not null ? await VerifyAsync(issuer, token)
        : provider?.Settings.Audience is { } audience ? await provider.ReadAsync(token, audience, CancellationToken.None)
        : null;

    async Task<(Visitor Visitor, JsonWebToken Token)?> VerifyAsync(DevelopmentIssuer from, string token)
    {
        var result = await _handler.ValidateTokenAsync(token, Rules(from));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken { Subject.Length: > 0 } jwt)
        {
            return null;
        }

        var organisation = result.Claims.TryGetValue("organisation", out var claim) && claim is true;
        var name = jwt.TryGetPayloadValue<string>("name", out var given) ? given : jwt.Subject;
        return (new Visitor(jwt.Subject, name, organisation), jwt);
    }

    TokenValidationParameters Rules(DevelopmentIssuer from) => new()
    {
        ValidIssuer = DevelopmentIssuer.Name,
        ValidAudience = DevelopmentIssuer.Audience,
        IssuerSigningKey = from.VerificationKey,
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidTypes = ["JWT"],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) =>
            until is { } end && end + Skew > time.GetUtcNow().UtcDateTime
            && (from is not { } start || start - Skew <= time.GetUtcNow().UtcDateTime)
    };
}
