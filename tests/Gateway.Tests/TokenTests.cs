using System.Security.Cryptography;
using System.Text;
using Gateway.Tests.Stage;
using Journey.Gateway.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Tests;

public sealed class TokenTests
{
    const string Path = "/api/v1/units/alpha/maps";

    [Fact]
    public async Task Without_a_token_the_api_answers_401()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, Path);

        Assert.Equal("UNAUTHENTICATED", (string?)(await Problems.ReadAsync(answer, 401))["reason"]);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_token_is_good_until_it_expires_even_when_it_was_seen_before()
    {
        await using var theatre = await Theatre.OpenAsync();
        var token = theatre.Token();

        using var early = await theatre.SendAsync(HttpMethod.Get, Path, token);
        theatre.Clock.Advance(DevelopmentIssuer.Lifetime + TimeSpan.FromSeconds(31));
        using var late = await theatre.SendAsync(HttpMethod.Get, Path, token);

        Assert.Equal(200, (int)early.StatusCode);
        await Problems.ReadAsync(late, 401);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    [InlineData("another key")]
    [InlineData("another issuer")]
    [InlineData("another audience")]
    [InlineData("an internal token")]
    [InlineData("algorithm none")]
    [InlineData("the public key as a secret")]
    [InlineData("changed content")]
    [InlineData("no expiry")]
    [InlineData("no subject")]
    [InlineData("nonsense")]
    public async Task A_token_that_does_not_hold_is_401(string kind)
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, Path, Make(kind, theatre));

        Assert.Equal("UNAUTHENTICATED", (string?)(await Problems.ReadAsync(answer, 401))["reason"]);
    }

    [Fact]
    public async Task The_part_sees_an_internal_token_and_never_the_one_the_caller_sent()
    {
        await using var theatre = await Theatre.OpenAsync();

        var seen = await theatre.SeenAsync(Path);

        Assert.Equal(("ann", "alpha", "Contributor"), (seen.Subject, seen.Unit, seen.Role));
        Assert.DoesNotContain(theatre.Token(), seen.Headers["Authorization"], StringComparison.Ordinal);
        Assert.False(seen.Gateway);
    }

    [Fact]
    public async Task Organisation_comes_from_the_token_and_without_a_unit_there_is_no_role()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units", theatre.Token(organisation: true));
        var seen = await Theatre.ReadSeenAsync(answer);

        Assert.True(seen.Organisation);
        Assert.Null(seen.Unit);
        Assert.Equal("None", seen.Role);
    }

    static string Make(string kind, Theatre theatre)
    {
        var now = theatre.Clock.GetUtcNow();
        return kind switch
        {
            "expired" => theatre.Token(age: DevelopmentIssuer.Lifetime + TimeSpan.FromMinutes(1)),
            "not yet valid" => theatre.Token(age: TimeSpan.FromMinutes(-2)),
            "another key" => Sign(OtherKey(), now),
            "another issuer" => Sign(Own(theatre), now, issuer: "journey-gateway"),
            "another audience" => Sign(Own(theatre), now, audience: "journey-internal"),
            "an internal token" => Sign(Own(theatre), now, issuer: "journey-gateway", audience: "journey-internal"),
            "algorithm none" => Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + theatre.Token().Split('.')[1] + ".",
            "the public key as a secret" => Sign(Secret(theatre), now),
            "changed content" => Changed(theatre.Token()),
            "no expiry" => Sign(Own(theatre), now, expires: false),
            "no subject" => Sign(Own(theatre), now, subject: ""),
            _ => "nonsense"
        };
    }

    static string Sign(SigningCredentials with, DateTimeOffset now, string issuer = DevelopmentIssuer.Name, string audience = DevelopmentIssuer.Audience, bool expires = true, string subject = "ann") =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = new Dictionary<string, object> { ["sub"] = subject, ["name"] = "Ann" },
            Expires = expires ? now.UtcDateTime.AddHours(1) : null,
            SigningCredentials = with
        });

    static SigningCredentials Own(Theatre theatre) => new(theatre.Issuer.VerificationKey, SecurityAlgorithms.EcdsaSha256);

    static SigningCredentials OtherKey() => new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)), SecurityAlgorithms.EcdsaSha256);

    static SigningCredentials Secret(Theatre theatre) =>
        new(new SymmetricSecurityKey(((ECDsaSecurityKey)theatre.Issuer.VerificationKey).ECDsa.ExportSubjectPublicKeyInfo()), SecurityAlgorithms.HmacSha256);

    static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("\"ann\"", "\"bob\"", StringComparison.Ordinal);
        return $"{parts[0]}.{Encode(claims)}.{parts[2]}";
    }

    static string Encode(string text) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(text));
}
