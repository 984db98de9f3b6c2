using System.Security.Cryptography;
using Journey.Platform.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Journey.Platform.Identity;

/// <summary>The keys of internal tokens in a folder: <c>signing.pem</c> (the gateway's alone) and <c>public/*.pem</c>. Changes are read within a minute.</summary>
public sealed class SigningKeys
{
    private const string SigningFile = "signing.pem";
    private const string PublicFolder = "public";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(2);
    private readonly Lock gate = new();
    private readonly string folder;
    private readonly TimeProvider time;
    private readonly ILogger<SigningKeys> log;
    private KeySet keys;

    /// <summary>Reads the folder.</summary>
    public SigningKeys(string folder, TimeProvider time, ILogger<SigningKeys> log)
    {
        this.folder = folder;
        this.time = time;
        this.log = log;
        keys = Load(0);
    }

    /// <summary>Rises whenever the set of public keys changes.</summary>
    internal long Generation => Current(AtMostAge: Fresh).Generation;

    /// <summary>Makes a pair of keys in a folder that has none; several processes may do so at once.</summary>
    public static void CreateDevelopmentKeys(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, PublicFolder));
        using var turn = PrivateFile.Lock(Path.Combine(folder, "lock"));
        var file = Path.Combine(folder, SigningFile);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(file))
        {
            key.ImportFromPem(File.ReadAllText(file));
        }
        else
        {
            PrivateFile.Write(file, key.ExportPkcs8PrivateKeyPem());
        }

        PrivateFile.Write(Path.Combine(folder, PublicFolder, IdOf(key) + ".pem"), key.ExportSubjectPublicKeyInfoPem());
    }

    internal SigningCredentials Signing() =>
        Current(AtMostAge: Fresh).Signing ?? throw new InvalidOperationException($"There is no {SigningFile} in the folder of keys: only the gateway makes tokens.");

    /// <summary>Finds a public key; an unknown one is looked for in the folder again, but not more often than every two seconds.</summary>
    internal SecurityKey? Find(string? id) => id is null
        ? null
        : Current(AtMostAge: Fresh).Public.GetValueOrDefault(id) ?? Current(AtMostAge: AtMostEvery).Public.GetValueOrDefault(id);

    private KeySet Current(TimeSpan AtMostAge)
    {
        lock (gate)
        {
            if (time.GetUtcNow() - keys.Read >= AtMostAge)
            {
                keys = Load(keys.Generation, keys);
            }

            return keys;
        }
    }

    private KeySet Load(long generation, KeySet? before = null)
    {
        var found = new Dictionary<string, SecurityKey>();
        foreach (var file in PublicFiles())
        {
            if (TryRead(file) is { } key)
            {
                found[key.KeyId] = before?.Public.GetValueOrDefault(key.KeyId) ?? key;
            }
        }

        var same = before is not null && before.Public.Keys.ToHashSet().SetEquals(found.Keys);
        return new KeySet(found, ReadSigning(before?.Signing), time.GetUtcNow(), same ? generation : generation + 1);
    }

    private IEnumerable<string> PublicFiles()
    {
        var path = Path.Combine(folder, PublicFolder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.pem") : [];
    }

    private SigningCredentials? ReadSigning(SigningCredentials? before)
    {
        var file = Path.Combine(folder, SigningFile);
        var key = File.Exists(file) ? TryRead(file) : null;
        return key is null || key.KeyId == before?.Kid ? before : new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256);
    }

    private ECDsaSecurityKey? TryRead(string file)
    {
        try
        {
            var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(file));
            return new ECDsaSecurityKey(key) { KeyId = IdOf(key) };
        }
        catch (Exception e) when (e is IOException or ArgumentException or CryptographicException)
        {
            PlatformLog.KeyUnreadable(log, e, Path.GetFileName(file));
            return null;
        }
    }

    private static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];

    private sealed record KeySet(Dictionary<string, SecurityKey> Public, SigningCredentials? Signing, DateTimeOffset Read, long Generation);
}
