using System.Security.Cryptography;
using System.Text;

namespace Journey.Gateway.SignIn.Keys;

/// <summary>Seals session keys before they leave the gateway: whoever reads the stores they are kept in can make no session of them.</summary>
internal sealed class KeySeal(byte[] secret)
{
    const int NonceSize = 12;
    const int TagSize = 16;

    public string Close(string name, string key)
    {
        var plain = Encoding.UTF8.GetBytes(key);
        var bytes = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(secret, TagSize);
        cipher.Encrypt(bytes.AsSpan(0, NonceSize), plain, bytes.AsSpan(NonceSize + TagSize), bytes.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(name));
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The key; null where it was sealed by another secret, under another name, or is garbage.</summary>
    public string? Open(string name, string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length < NonceSize + TagSize)
        {
            return null;
        }

        var plain = new byte[length - NonceSize - TagSize];
        using var cipher = new AesGcm(secret, TagSize);
        try
        {
            cipher.Decrypt(bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize + TagSize, plain.Length), bytes.AsSpan(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(name));
            return Encoding.UTF8.GetString(plain);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
