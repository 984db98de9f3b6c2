using System.Security.Cryptography;
using Journey.Platform.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Platform.Tests;

/// <summary>Tokens that must open nothing.</summary>
static class TokenForgery
{
    static readonly Caller Kim = new("kim", "Kim", new UnitRef(Units.Of("acme"), "acme", "acme", "UTC"), Role.Admin, true, true, "");

    public static IReadOnlyList<string> Names { get; } =
        ["absent", "empty", "garbage", "expired", "notYet", "otherKey", "unknownKey", "otherAudience", "otherIssuer", "algNone", "hmacWithPublicKey", "changedClaims", "cutSignature"];

    public static string? Make(string name, TrialPart part)
    {
        var good = part.Tokens.Mint(Kim, TimeSpan.FromMinutes(5));
        var pieces = good.Split('.');
        return name switch
        {
            "absent" => null,
            "empty" => "",
            "garbage" => "not.a.token",
            "expired" => part.Tokens.Mint(Kim, TimeSpan.FromSeconds(-31)),
            "notYet" => Own(part, issued: TimeSpan.FromSeconds(60)),
            "otherKey" => Other(pieces, part),
            "unknownKey" => Unknown(part),
            "otherAudience" => Own(part, audience: "journey-external"),
            "otherIssuer" => Own(part, issuer: "somebody"),
            "algNone" => $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{pieces[1]}.",
            "hmacWithPublicKey" => Hmac(pieces, part),
            "changedClaims" => $"{pieces[0]}.{Encode(Base64UrlEncoder.Decode(pieces[1]).Replace("\"kim\"", "\"lee\"", StringComparison.Ordinal))}.{pieces[2]}",
            "cutSignature" => good[..^4],
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
    }

    static string Encode(string text) => Base64UrlEncoder.Encode(text);

    static string Other(string[] pieces, TrialPart part)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signed = $"{pieces[0]}.{pieces[1]}";
        Assert.NotEmpty(Directory.GetFiles(part.KeysPath));
        return $"{signed}.{Base64UrlEncoder.Encode(key.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    static string Unknown(TrialPart part)
    {
        using var folder = new Folder();
        SigningKeys.CreateDevelopmentKeys(folder.In("keys"));
        return new TokenMint(new SigningKeys(folder.In("keys"), part.Time, NullLogger<SigningKeys>.Instance), part.Time).Mint(Kim, TimeSpan.FromMinutes(5));
    }

    static string Hmac(string[] pieces, TrialPart part)
    {
        var header = Base64UrlEncoder.Decode(pieces[0]).Replace("ES256", "HS256", StringComparison.Ordinal);
        var signed = $"{Encode(header)}.{pieces[1]}";
        var secret = File.ReadAllBytes(Directory.GetFiles(Path.Combine(part.KeysPath, "public")).Single());
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, System.Text.Encoding.ASCII.GetBytes(signed)))}";
    }

    // Signed with the right key, wrong in one thing.
    static string Own(TrialPart part, string issuer = "journey-gateway", string audience = "journey-internal", TimeSpan issued = default)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(part.KeysPath, "signing.pem")));
        var id = Path.GetFileNameWithoutExtension(Directory.GetFiles(Path.Combine(part.KeysPath, "public")).Single());
        var from = part.Time.GetUtcNow().UtcDateTime + issued;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = from,
            NotBefore = from,
            Expires = from.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = "kim", ["role"] = "Admin", ["unit"] = Units.Of("acme").ToString(), ["unit_key"] = "acme" },
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = id, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.EcdsaSha256),
        });
    }
}
