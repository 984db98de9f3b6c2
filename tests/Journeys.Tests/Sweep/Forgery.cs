using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Journeys.Tests.Sweep;

/// <summary>The same claims signed by another key of the same kind.</summary>
internal static class Forgery
{
    public static string Of(string token)
    {
        var signed = token[..token.LastIndexOf('.')];
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return $"{signed}.{WebEncoders.Base64UrlEncode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }
}
