using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Journey.Gateway.Identity;

/// <summary>Reads the tokens callers bring along. Each is verified once and remembered by its hash until it expires.</summary>
internal sealed class ExternalTokens(DevelopmentIssuer? issuer, TimeProvider time)
{
    static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    readonly ExpiringCache<string, Visitor> _verified = new(time, capacity: 10_000);

    public async ValueTask<Visitor?> ReadAsync(string token)
    {
        if (issuer is null || token.Length > 4_096)
        {
            return null;
        }

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        return _verified.TryGet(hash, out var known) ? known : await VerifyAsync(issuer, token, hash);
    }

    async Task<Visitor?> VerifyAsync(DevelopmentIssuer from, string token, string hash)
    {
        var result = await _handler.ValidateTokenAsync(token, Rules(from));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken { Subject.Length: > 0 } jwt)
        {
            return null;
        }

        var organisation = result.Claims.TryGetValue("organisation", out var claim) && claim is true;
        var name = jwt.TryGetPayloadValue<string>("name", out var given) ? given : jwt.Subject;
        var visitor = new Visitor(jwt.Subject, name, organisation);
        _verified.Set(hash, visitor, new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero) + Skew);
        return visitor;
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
