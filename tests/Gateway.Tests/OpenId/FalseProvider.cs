using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Tests.OpenId;

/// <summary>A provider that says what a test wants it to: right in all but one thing.</summary>
internal sealed class FalseProvider : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly ECDsaSecurityKey _published = Key("published");
    readonly ECDsaSecurityKey _strange = Key("strange");
    string _nonce = "";

    FalseProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = Issuer.OriginalString,
            authorization_endpoint = new Uri(Issuer, "/authorize"),
            token_endpoint = new Uri(Issuer, "/token"),
            jwks_uri = new Uri(Issuer, "/keys"),
        });
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { Public(_published) } }));
        _app.MapGet("/authorize", (string state, string nonce, string redirect_uri) =>
        {
            _nonce = nonce;
            return Results.Redirect($"{redirect_uri}?code=any&state={Uri.EscapeDataString(state)}");
        });
        _app.MapPost("/token", () => Results.Json(new Dictionary<string, string?> { ["access_token"] = "opaque", ["token_type"] = "Bearer", ["id_token"] = Says(this) }));
    }

    public Uri Issuer { get; private set; } = null!;

    /// <summary>The token of the next sign-in.</summary>
    public Func<FalseProvider, string?> Says { get; set; } = provider => provider.Token();

    public static async Task<FalseProvider> StartAsync()
    {
        var provider = new FalseProvider();
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        provider.Issuer = new Uri(provider._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        return provider;
    }

    /// <summary>A token that is right but for what is named.</summary>
    public string Token(string? issuer = null, string audience = "journey", string? nonce = null, string subject = "eve", TimeSpan? life = null, bool strange = false, bool shared = false) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer.OriginalString,
            Audience = audience,
            Claims = new Dictionary<string, object> { ["sub"] = subject, ["nonce"] = nonce ?? _nonce },
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime + (life ?? TimeSpan.FromMinutes(5)),
            SigningCredentials = shared
                ? new SigningCredentials(new SymmetricSecurityKey(_published.ECDsa.ExportSubjectPublicKeyInfo()), SecurityAlgorithms.HmacSha256)
                : new SigningCredentials(strange ? _strange : _published, SecurityAlgorithms.EcdsaSha256),
        });

    /// <summary>The same, signed by nobody.</summary>
    public string Unsigned()
    {
        var parts = Token().Split('.');
        return $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _published.ECDsa.Dispose();
        _strange.ECDsa.Dispose();
    }

    static ECDsaSecurityKey Key(string id) => new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = id };

    static Dictionary<string, string> Public(ECDsaSecurityKey key)
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["use"] = "sig",
            ["alg"] = "ES256",
            ["kid"] = key.KeyId,
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
        };
    }
}
