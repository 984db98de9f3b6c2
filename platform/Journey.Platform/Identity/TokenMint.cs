using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Journey.Platform.Identity;

/// <summary>Makes the tokens that travel between the parts. Only the gateway has the key for it.</summary>
public sealed class TokenMint(SigningKeys keys, TimeProvider time)
{
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A token for the caller that ends after the given time, at most five minutes by convention.</summary>
    public string Mint(Caller caller, TimeSpan lifetime)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = InternalToken.Issuer,
            Audience = InternalToken.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            Claims = Claims(caller),
            SigningCredentials = keys.Signing(),
        });
    }

    private static Dictionary<string, object> Claims(Caller caller)
    {
        var claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = caller.Subject,
            [InternalToken.Name] = caller.Name,
            [InternalToken.Role] = caller.Role.ToString(),
            [InternalToken.Organisation] = caller.Organisation,
            [InternalToken.Gateway] = caller.Gateway,
        };
        if (caller.Unit is { } unit)
        {
            claims[InternalToken.Unit] = unit.Id.ToString();
            claims[InternalToken.UnitKey] = unit.Key;
            claims[InternalToken.UnitName] = unit.Name;
            claims[InternalToken.UnitZone] = unit.TimeZone;
        }

        if (caller.Share is { } share)
        {
            claims[InternalToken.Share] = share.Id.ToString();
            claims[InternalToken.ShareMap] = share.MapId.ToString();
        }

        return claims;
    }
}
