using System.Security.Cryptography;

namespace Journey.Evidence.Identity;

/// <summary>Encrypts what must be kept for a while and be read by few: AES-256-GCM with a fresh nonce before the text and the tag behind it.</summary>
internal sealed class Seal(byte[] key)
{
    private const int Nonce = 12;
    private const int Tag = 16;

    /// <param name="plain">What to keep.</param>
    /// <param name="about">What it belongs to; it opens in this place only.</param>
    public byte[] Close(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> about)
    {
        var closed = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(closed.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(closed.AsSpan(0, Nonce), plain, closed.AsSpan(Nonce, plain.Length), closed.AsSpan(Nonce + plain.Length), about);
        return closed;
    }

    /// <summary>Throws where it was changed, moved or closed with another key.</summary>
    public byte[] Open(ReadOnlySpan<byte> closed, ReadOnlySpan<byte> about)
    {
        var plain = new byte[closed.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(closed[..Nonce], closed[Nonce..^Tag], closed[^Tag..], plain, about);
        return plain;
    }
}
