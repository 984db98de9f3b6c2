using System.Buffers.Text;
using System.Security.Cryptography;

namespace Journey.Maps.Maps;

/// <summary>What stands in a share link: the unit, so that it is looked for there alone, and 256 random bits. Only its hash is kept.</summary>
internal sealed record ShareToken(Guid Unit, string Text)
{
    private const int UnitBytes = 16;
    private const int SecretBytes = 32;
    private const int Length = 64;

    /// <summary>Without a salt or a slow hash: nobody guesses 256 random bits.</summary>
    public byte[] Hash => SHA256.HashData(Base64Url.DecodeFromChars(Text));

    public static ShareToken Make(Guid unit) =>
        new(unit, Base64Url.EncodeToString([.. unit.ToByteArray(bigEndian: true), .. RandomNumberGenerator.GetBytes(SecretBytes)]));

    /// <summary>Null where the text cannot be one.</summary>
    public static ShareToken? Read(string text)
    {
        if (text.Length != Length || !Base64Url.IsValid(text, out var bytes) || bytes != UnitBytes + SecretBytes)
        {
            return null;
        }

        return new ShareToken(new Guid(Base64Url.DecodeFromChars(text).AsSpan(0, UnitBytes), bigEndian: true), text);
    }
}
