using System.Security.Cryptography;
using System.Text;
using Journey.Evidence.V1;

namespace Journey.Portal.Charts;

/// <summary>A short name of a variant for addresses: its place in the list changes with every import, its path does not.</summary>
public static class VariantId
{
    public static string Of(Variant variant) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', variant.Path))).AsSpan(0, 6));
}
