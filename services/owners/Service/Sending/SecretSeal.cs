using System.Security.Cryptography;
using System.Text;

namespace Journey.Owners.Sending;

/// <summary>
/// Seals the secrets of webhooks before they are kept, AES-256-GCM: who reads the store can sign nothing. The key is a setting that all replicas have, or a file of this one;
/// without either nothing new is kept.
/// </summary>
internal sealed class SecretSeal(byte[]? key)
{
    const int KeySize = 32;
    const int NonceSize = 12;
    const int TagSize = 16;

    public bool HasKey => key is not null;

    /// <summary>Reads <c>Webhooks:Key</c>, or the file in <c>Data:Path</c>, which is made where it is missing.</summary>
    public static SecretSeal Of(IConfiguration settings) => settings["Webhooks:Key"] is { Length: > 0 } hex ? new(Read(hex)) : new(settings["Data:Path"] is { Length: > 0 } folder ? Kept(folder) : null);

    /// <summary>Whether a secret is kept as it was given out.</summary>
    public static bool IsOpen(string kept) => kept.StartsWith(Signature.Prefix, StringComparison.Ordinal);

    /// <param name="webhook">Whose secret it is; it opens for this one only.</param>
    /// <param name="secret">As it is given out.</param>
    public string Close(Guid webhook, string secret)
    {
        var plain = Encoding.ASCII.GetBytes(secret);
        var closed = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(closed.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(key ?? throw new WebhookKeyMissing(), TagSize);
        cipher.Encrypt(closed.AsSpan(0, NonceSize), plain, closed.AsSpan(NonceSize + TagSize), closed.AsSpan(NonceSize, TagSize), webhook.ToByteArray());
        return Convert.ToBase64String(closed);
    }

    /// <summary>The secret as it was given out. Throws where it was sealed with another key or for another webhook.</summary>
    public string Open(Guid webhook, string kept)
    {
        if (IsOpen(kept))
        {
            return kept;
        }
        var bytes = Convert.FromBase64String(kept);
        var plain = new byte[bytes.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key ?? throw new WebhookKeyMissing(), TagSize);
        cipher.Decrypt(bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize + TagSize), bytes.AsSpan(NonceSize, TagSize), plain, webhook.ToByteArray());
        return Encoding.ASCII.GetString(plain);
    }

    static byte[] Read(string hex) => Convert.FromHexString(hex.Trim()) is { Length: KeySize } bytes ? bytes : throw new InvalidOperationException("Webhooks:Key must be 64 hexadecimal digits.");

    // Of two who make it at once the first one's key stays.
    static byte[] Kept(string folder)
    {
        Directory.CreateDirectory(folder);
        var (path, draft) = (Path.Combine(folder, "webhooks.key"), Path.Combine(folder, $"webhooks.{Guid.CreateVersion7():N}"));
        if (!File.Exists(path))
        {
            File.WriteAllText(draft, Convert.ToHexString(RandomNumberGenerator.GetBytes(KeySize)));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }
        return Read(File.ReadAllText(path));
    }
}
