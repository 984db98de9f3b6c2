using System.Security.Cryptography;
using System.Text;

namespace Journey.Maps.Maps;

/// <summary>The id of a handoff: the same for the same two touchpoints, in every version and whether or not anything is agreed on it.</summary>
internal static class HandoffId
{
    /// <summary>A name-based UUID (RFC 9562, version 8) of the two ids.</summary>
    public static string Of(string from, string to)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"handoff\n{Labels.Spell(from)}\n{Labels.Spell(to)}"), hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }
}
