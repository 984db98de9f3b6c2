using Microsoft.IdentityModel.JsonWebTokens;

namespace Journey.Platform.Identity;

/// <summary>Reads a caller from the claims of a verified token; claims that do not fit together give none.</summary>
internal static class TokenClaims
{
    public static Caller? Read(JsonWebToken token)
    {
        if (!Enum.TryParse<Role>(Text(token, InternalToken.Role), out var role) || string.IsNullOrEmpty(token.Subject))
        {
            return null;
        }

        var unit = Text(token, InternalToken.Unit);
        if (unit is not null && !Guid.TryParse(unit, out _))
        {
            return null;
        }

        var (share, map) = (Text(token, InternalToken.Share), Text(token, InternalToken.ShareMap));
        if (!TryRead(share, map, out var shared))
        {
            return null;
        }

        return new Caller(
            token.Subject,
            Text(token, InternalToken.Name) ?? token.Subject,
            unit is null ? null : Unit(token, Guid.Parse(unit)),
            role,
            Flag(token, InternalToken.Organisation),
            Flag(token, InternalToken.Gateway),
            token.EncodedToken)
        {
            Share = shared,
        };
    }

    // Half a share is none: it must not read as a caller without one.
    private static bool TryRead(string? share, string? map, out ShareRef? shared)
    {
        shared = Guid.TryParse(share, out var id) && Guid.TryParse(map, out var mapId) ? new ShareRef(id, mapId) : null;
        return shared is not null || (share is null && map is null);
    }

    private static UnitRef Unit(JsonWebToken token, Guid id) => new(
        id,
        Text(token, InternalToken.UnitKey) ?? "",
        Text(token, InternalToken.UnitName) ?? "",
        Text(token, InternalToken.UnitZone) ?? "UTC");

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private static bool Flag(JsonWebToken token, string claim) => token.TryGetPayloadValue<bool>(claim, out var value) && value;
}
