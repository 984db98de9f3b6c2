using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Journey.Gateway.Identity;

/// <summary>Stands in for an identity provider on a developer's machine. Its key lies in the data folder.</summary>
public sealed class DevelopmentIssuer : IDisposable
{
    public const string Name = "journey-development";
    public const string Audience = "journey";
    const string KeyFile = "development-issuer.pem";
    readonly ECDsa _key;

    DevelopmentIssuer(ECDsa key) => _key = key;

    public static TimeSpan Lifetime => TimeSpan.FromHours(12);

    // The default factory remembers signers by the key's thumbprint for the whole process, and would go on using a disposed one.
    internal SecurityKey VerificationKey => new ECDsaSecurityKey(_key) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };

    public static DevelopmentIssuer Open(string folder)
    {
        var path = Path.Combine(folder, KeyFile);
        if (!File.Exists(path))
        {
            Create(folder, path);
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        return new DevelopmentIssuer(key);
    }

    public string Mint(string subject, string name, bool organisation, DateTimeOffset now, TimeSpan? lifetime = null)
    {
        var claims = new Dictionary<string, object> { ["sub"] = subject, ["name"] = name };
        if (organisation)
        {
            claims["organisation"] = true;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            Claims = claims,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + (lifetime ?? Lifetime)).UtcDateTime,
            SigningCredentials = new SigningCredentials(VerificationKey, SecurityAlgorithms.EcdsaSha256)
        });
    }

    public void Dispose() => _key.Dispose();

    static void Create(string folder, string path)
    {
        Directory.CreateDirectory(folder);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(draft, options))
        {
            file.Write(key.ExportPkcs8PrivateKeyPem());
        }

        // Whole or not at all: a reader never sees half a key, and the first of two writers wins.
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
